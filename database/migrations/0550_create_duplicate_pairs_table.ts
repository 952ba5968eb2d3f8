import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, word, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('duplicate_pairs', (table) => {
      tenantOwned(table)
      tenantRef(table, 'low_id', 'customers').notNullable()
      tenantRef(table, 'high_id', 'customers').notNullable()
      table.integer('score').notNullable()
      table.integer('rules').notNullable()
      word(table, 'state', 20).notNullable()
      // The scan that saw it last: what a later one no longer sees is not there any more.
      tenantRef(table, 'scan_id', 'operations').notNullable()
      ulid(table, 'decided_by').nullable().references('users.id')
      moment(table, 'decided_at').nullable()
      moment(table, 'created_at').notNullable()
      table.unique(['tenant_id', 'low_id', 'high_id'], { indexName: 'duplicate_pairs_once' })
      table.index(['tenant_id', 'high_id'], 'duplicate_pairs_high')
      table.index(['tenant_id', 'state', 'score', 'id'], 'duplicate_pairs_list')
      table.index(['tenant_id', 'state', 'scan_id'], 'duplicate_pairs_scan')
    })
  }

  async down() {
    this.schema.dropTable('duplicate_pairs')
  }
}
