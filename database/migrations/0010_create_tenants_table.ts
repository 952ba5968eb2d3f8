import { BaseSchema } from '@adonisjs/lucid/schema'
import { word, typed, json, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('tenants', (table) => {
      table.increments('id')
      word(table, 'slug').notNullable().unique()
      typed(table, 'name').notNullable()
      word(table, 'status', 20).notNullable().defaultTo('active')
      table.integer('config_version').notNullable().defaultTo(1)
      json(table, 'settings').notNullable()
      moment(table, 'created_at').notNullable()
      moment(table, 'updated_at').notNullable()
    })
  }

  async down() {
    this.schema.dropTable('tenants')
  }
}
