import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, ulid, folded } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('custom_text', (table) => {
      ulid(table, 'field_id').notNullable()
      folded(table, 'value').notNullable()
      // A record of any list.
      ulid(table, 'record_id').notNullable()
      tenantKeyed(table, ['field_id', 'value', 'record_id'])
      table.index(['tenant_id', 'record_id', 'field_id'], 'custom_text_record')
    })
  }

  async down() {
    this.schema.dropTable('custom_text')
  }
}
