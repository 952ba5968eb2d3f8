import { BaseSchema } from '@adonisjs/lucid/schema'
import { ulid, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('queue', (table) => {
      ulid(table, 'operation_id').notNullable().primary()
      table.integer('tenant_id').unsigned().notNullable().references('tenants.id')
      ulid(table, 'user_id').notNullable().references('users.id')
      moment(table, 'ready_at').notNullable().index()
      table.index(['user_id', 'tenant_id'], 'queue_person')
    })
  }

  async down() {
    this.schema.dropTable('queue')
  }
}
