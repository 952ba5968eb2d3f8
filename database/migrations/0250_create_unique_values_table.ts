import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef, ulid, folded } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('unique_values', (table) => {
      ulid(table, 'field_id').notNullable()
      folded(table, 'value').notNullable()
      tenantRef(table, 'record_id', 'customers').notNullable()
      tenantKeyed(table, ['field_id', 'value'])
      table.index(['tenant_id', 'record_id'], 'unique_values_record')
    })
  }

  async down() {
    this.schema.dropTable('unique_values')
  }
}
