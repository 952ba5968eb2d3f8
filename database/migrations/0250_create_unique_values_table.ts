import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, ulid, folded } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('unique_values', (table) => {
      ulid(table, 'field_id').notNullable()
      folded(table, 'value').notNullable()
      // A record of any list.
      ulid(table, 'record_id').notNullable()
      tenantKeyed(table, ['field_id', 'value'])
      table.index(['tenant_id', 'record_id'], 'unique_values_record')
    })
  }

  async down() {
    this.schema.dropTable('unique_values')
  }
}
