import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, word, typed, json, moment, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('dictionary_values', (table) => {
      tenantOwned(table)
      word(table, 'dictionary', 60).notNullable()
      word(table, 'key', 60).notNullable()
      typed(table, 'name').notNullable()
      word(table, 'color', 20).nullable()
      table.integer('position').notNullable()
      json(table, 'extra').notNullable()
      moment(table, 'retired_at').nullable()
      edited(table)
      table.unique(['tenant_id', 'dictionary', 'key'])
    })
  }

  async down() {
    this.schema.dropTable('dictionary_values')
  }
}
