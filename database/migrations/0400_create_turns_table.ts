import { BaseSchema } from '@adonisjs/lucid/schema'
import { ulid } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('turns', (table) => {
      table.integer('tenant_id').unsigned().notNullable().primary().references('tenants.id')
      ulid(table, 'latest').notNullable()
    })
  }

  async down() {
    this.schema.dropTable('turns')
  }
}
