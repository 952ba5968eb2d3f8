import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef, ulid } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('mentions', (table) => {
      tenantKeyed(table, ['comment_id', 'user_id'])
      tenantRef(table, 'comment_id', 'comments').notNullable()
      ulid(table, 'user_id').notNullable().references('users.id')
      table.index(['tenant_id', 'user_id', 'comment_id'], 'mentions_person')
    })
  }

  async down() {
    this.schema.dropTable('mentions')
  }
}
