import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, typed, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('comments', (table) => {
      tenantOwned(table)
      tenantRef(table, 'customer_id', 'customers').notNullable()
      ulid(table, 'user_id').notNullable().references('users.id')
      typed(table, 'body', 500).notNullable()
      ulid(table, 'submission').nullable()
      edited(table)
      table.unique(['tenant_id', 'submission'])
      table.index(['tenant_id', 'customer_id', 'id'], 'comments_customer')
    })
  }

  async down() {
    this.schema.dropTable('comments')
  }
}
