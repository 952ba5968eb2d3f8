import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, ulid, tenantRef, word, typed, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('files', (table) => {
      tenantOwned(table)
      typed(table, 'name').notNullable()
      word(table, 'type', 100).notNullable()
      table.bigInteger('size').notNullable()
      word(table, 'sha256', 64).notNullable()
      word(table, 'purpose', 20).notNullable()
      tenantRef(table, 'operation_id', 'operations').nullable()
      tenantRef(table, 'preview_id', 'files').nullable()
      ulid(table, 'user_id').notNullable().references('users.id')
      moment(table, 'created_at').notNullable()
      moment(table, 'expires_at').nullable()
      table.index(['tenant_id', 'operation_id'], 'files_operation')
      table.index(['tenant_id', 'purpose', 'expires_at'], 'files_expiry')
      table.index(['tenant_id', 'purpose', 'size'], 'files_room')
      table.index(['tenant_id', 'user_id', 'purpose', 'created_at'], 'files_person')
    })
  }

  async down() {
    this.schema.dropTable('files')
  }
}
