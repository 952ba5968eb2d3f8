import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, ulid, typed, moment, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('memberships', (table) => {
      tenantOwned(table)
      ulid(table, 'user_id').notNullable().references('users.id')
      typed(table, 'title').nullable()
      moment(table, 'suspended_at').nullable()
      edited(table)
      table.unique(['tenant_id', 'user_id'])
    })
  }

  async down() {
    this.schema.dropTable('memberships')
  }
}
