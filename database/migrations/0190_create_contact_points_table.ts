import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, word, typed, folded, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('contact_points', (table) => {
      tenantOwned(table)
      tenantRef(table, 'customer_id', 'customers').notNullable()
      tenantRef(table, 'channel_id', 'dictionary_values').notNullable()
      word(table, 'kind', 20).notNullable()
      typed(table, 'value').notNullable()
      folded(table, 'value_key').notNullable()
      typed(table, 'label', 60).nullable()
      table.boolean('primary').notNullable().defaultTo(false)
      table.integer('position').notNullable()
      moment(table, 'verified_at').nullable()
      word(table, 'consent', 20).nullable()
      table.index(['tenant_id', 'customer_id'], 'contact_points_customer')
      table.index(['tenant_id', 'channel_id', 'value_key', 'customer_id'], 'contact_points_value')
    })
  }

  async down() {
    this.schema.dropTable('contact_points')
  }
}
