import { BaseSchema } from '@adonisjs/lucid/schema'
import { ulid } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('user_tenants', (table) => {
      ulid(table, 'user_id').notNullable().references('users.id')
      table.integer('tenant_id').unsigned().notNullable().references('tenants.id')
      table.primary(['user_id', 'tenant_id'])
    })
  }

  async down() {
    this.schema.dropTable('user_tenants')
  }
}
