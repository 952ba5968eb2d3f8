import { BaseSchema } from '@adonisjs/lucid/schema'
import { ulid, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('second_factors', (table) => {
      ulid(table, 'user_id').notNullable().primary().references('users.id')
      table.text('secret').notNullable()
      table.integer('last_step').notNullable()
      moment(table, 'created_at').notNullable()
    })
  }

  async down() {
    this.schema.dropTable('second_factors')
  }
}
