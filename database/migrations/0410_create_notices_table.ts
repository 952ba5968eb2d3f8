import { BaseSchema } from '@adonisjs/lucid/schema'
import { moment, ulid, word } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('notices', (table) => {
      ulid(table, 'user_id').notNullable().references('users.id')
      table.integer('tenant_id').unsigned().notNullable().references('tenants.id')
      word(table, 'kind', 20).notNullable()
      ulid(table, 'about_id').notNullable()
      moment(table, 'created_at').notNullable()
      table.primary(['user_id', 'tenant_id', 'kind', 'about_id'])
    })
  }

  async down() {
    this.schema.dropTable('notices')
  }
}
