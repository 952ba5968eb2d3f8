import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, word, typed, json, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('forms', (table) => {
      tenantOwned(table)
      word(table, 'list').notNullable()
      typed(table, 'name').notNullable()
      table.boolean('active').notNullable().defaultTo(true)
      table.integer('position').notNullable()
      json(table, 'sections').notNullable()
      edited(table)
    })
  }

  async down() {
    this.schema.dropTable('forms')
  }
}
