import { BaseSchema } from '@adonisjs/lucid/schema'
import { ulid, word, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('recovery_codes', (table) => {
      ulid(table, 'user_id').notNullable().references('users.id')
      word(table, 'code_hash', 64).notNullable()
      moment(table, 'used_at').nullable()
      table.primary(['user_id', 'code_hash'])
    })
  }

  async down() {
    this.schema.dropTable('recovery_codes')
  }
}
