import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, json, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('merges', (table) => {
      tenantOwned(table)
      tenantRef(table, 'main_id', 'customers').notNullable()
      ulid(table, 'user_id').nullable().references('users.id')
      json(table, 'result').notNullable()
      json(table, 'snapshot').notNullable()
      moment(table, 'created_at').notNullable()
      moment(table, 'undone_at').nullable()
      ulid(table, 'undone_by').nullable().references('users.id')
      table.index(['tenant_id', 'main_id', 'id'], 'merges_main')
    })
  }

  async down() {
    this.schema.dropTable('merges')
  }
}
