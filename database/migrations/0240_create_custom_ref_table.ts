import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, ulid } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('custom_ref', (table) => {
      ulid(table, 'field_id').notNullable()
      ulid(table, 'value').notNullable()
      // A record of any list.
      ulid(table, 'record_id').notNullable()
      tenantKeyed(table, ['field_id', 'value', 'record_id'])
      table.index(['tenant_id', 'record_id', 'field_id'], 'custom_ref_record')
    })
  }

  async down() {
    this.schema.dropTable('custom_ref')
  }
}
