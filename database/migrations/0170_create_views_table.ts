import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, ulid, word, typed, json, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('views', (table) => {
      tenantOwned(table)
      word(table, 'list').notNullable()
      typed(table, 'name').notNullable()
      ulid(table, 'user_id').notNullable().references('users.id')
      word(table, 'audience', 20).notNullable()
      ulid(table, 'audience_id').nullable()
      table.boolean('locked').notNullable().defaultTo(false)
      table.boolean('pinned').notNullable().defaultTo(false)
      table.boolean('initial').notNullable().defaultTo(false)
      table.integer('position').notNullable()
      json(table, 'state').notNullable()
      edited(table)
    })
  }

  async down() {
    this.schema.dropTable('views')
  }
}
