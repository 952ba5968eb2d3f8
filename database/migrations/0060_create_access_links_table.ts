import { BaseSchema } from '@adonisjs/lucid/schema'
import { ulid, word, typed, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('access_links', (table) => {
      word(table, 'token_hash', 64).notNullable().primary()
      ulid(table, 'user_id').notNullable().references('users.id').index()
      word(table, 'purpose', 20).notNullable()
      typed(table, 'email').nullable()
      moment(table, 'expires_at').notNullable()
      moment(table, 'used_at').nullable()
    })
  }

  async down() {
    this.schema.dropTable('access_links')
  }
}
