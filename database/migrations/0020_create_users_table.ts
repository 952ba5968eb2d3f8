import { BaseSchema } from '@adonisjs/lucid/schema'
import { ulid, word, typed, folded, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('users', (table) => {
      ulid(table, 'id').notNullable().primary()
      typed(table, 'email').notNullable()
      folded(table, 'email_key', 255).notNullable().unique()
      typed(table, 'name').notNullable()
      table.string('password').notNullable()
      word(table, 'locale', 20).notNullable().defaultTo('en')
      word(table, 'time_zone', 60).notNullable().defaultTo('UTC')
      word(table, 'theme', 10).notNullable().defaultTo('system')
      table.boolean('shortcuts').notNullable().defaultTo(true)
      moment(table, 'opened_at').nullable()
      moment(table, 'suspended_at').nullable()
      moment(table, 'created_at').notNullable()
      moment(table, 'updated_at').notNullable()
    })
  }

  async down() {
    this.schema.dropTable('users')
  }
}
