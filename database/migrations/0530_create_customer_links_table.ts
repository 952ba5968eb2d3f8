import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, typed, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('customer_links', (table) => {
      tenantOwned(table)
      tenantRef(table, 'from_id', 'customers').notNullable()
      tenantRef(table, 'to_id', 'customers').notNullable()
      tenantRef(table, 'type_id', 'dictionary_values').notNullable()
      typed(table, 'note').nullable()
      ulid(table, 'created_by').nullable().references('users.id')
      moment(table, 'created_at').notNullable()
      table.unique(['tenant_id', 'from_id', 'to_id', 'type_id'], { indexName: 'customer_links_once' })
      table.index(['tenant_id', 'to_id', 'id'], 'customer_links_to')
    })
  }

  async down() {
    this.schema.dropTable('customer_links')
  }
}
