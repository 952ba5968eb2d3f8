import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, word, typed, json, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('custom_fields', (table) => {
      tenantOwned(table)
      word(table, 'list').notNullable()
      word(table, 'key', 60).notNullable()
      typed(table, 'label').notNullable()
      typed(table, 'help', 500).nullable()
      word(table, 'type').notNullable()
      table.boolean('required').notNullable().defaultTo(false)
      table.boolean('unique').notNullable().defaultTo(false)
      json(table, 'options').notNullable()
      word(table, 'sensitivity', 20).notNullable().defaultTo('public')
      word(table, 'state', 20).notNullable().defaultTo('active')
      table.integer('position').notNullable()
      edited(table)
      table.unique(['tenant_id', 'list', 'key'])
    })
  }

  async down() {
    this.schema.dropTable('custom_fields')
  }
}
