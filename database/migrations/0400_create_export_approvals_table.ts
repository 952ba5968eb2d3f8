import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, word, typed, moment, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('export_approvals', (table) => {
      tenantOwned(table)
      tenantRef(table, 'operation_id', 'operations').notNullable()
      ulid(table, 'asked_by').notNullable().references('users.id')
      word(table, 'state', 20).notNullable()
      table.integer('rows').nullable()
      moment(table, 'expires_at').notNullable()
      ulid(table, 'decided_by').nullable().references('users.id')
      moment(table, 'decided_at').nullable()
      typed(table, 'reason', 500).nullable()
      edited(table)
      table.unique(['tenant_id', 'operation_id'])
      table.index(['tenant_id', 'state', 'id'], 'export_approvals_state')
    })
  }

  async down() {
    this.schema.dropTable('export_approvals')
  }
}
