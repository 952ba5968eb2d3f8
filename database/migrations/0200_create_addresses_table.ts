import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, word, typed } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('addresses', (table) => {
      tenantOwned(table)
      tenantRef(table, 'customer_id', 'customers').notNullable()
      typed(table, 'label', 60).nullable()
      typed(table, 'address1').nullable()
      typed(table, 'address2').nullable()
      typed(table, 'city', 120).nullable()
      typed(table, 'state', 120).nullable()
      typed(table, 'postcode', 30).nullable()
      word(table, 'country', 2).nullable()
      table.boolean('initial').notNullable().defaultTo(false)
      table.integer('position').notNullable()
      table.index(['tenant_id', 'customer_id'], 'addresses_customer')
      table.index(['tenant_id', 'country', 'customer_id'], 'addresses_country')
    })
  }

  async down() {
    this.schema.dropTable('addresses')
  }
}
