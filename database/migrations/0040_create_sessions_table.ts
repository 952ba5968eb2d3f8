import { BaseSchema } from '@adonisjs/lucid/schema'
import { word } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('sessions', (table) => {
      word(table, 'id', 100).notNullable().primary()
      table.text('data').notNullable()
      word(table, 'user_id', 40).nullable().index()
      table.timestamp('expires_at').notNullable().index()
    })
  }

  async down() {
    this.schema.dropTable('sessions')
  }
}
