import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, word, json, moment, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('operations', (table) => {
      tenantOwned(table)
      word(table, 'kind').notNullable()
      word(table, 'status', 20).notNullable()
      ulid(table, 'user_id').notNullable().references('users.id')
      json(table, 'plan').notNullable()
      json(table, 'checkpoint').notNullable()
      json(table, 'result').notNullable()
      table.integer('done').notNullable().defaultTo(0)
      table.integer('total').nullable()
      table.integer('attempt').notNullable().defaultTo(0)
      table.boolean('cancelling').notNullable().defaultTo(false)
      moment(table, 'lease_until').nullable()
      json(table, 'failure').nullable()
      moment(table, 'started_at').nullable()
      moment(table, 'resumed_at').nullable()
      table.integer('done_before').notNullable().defaultTo(0)
      moment(table, 'finished_at').nullable()
      tenantRef(table, 'undo_of', 'operations').nullable()
      edited(table)
      table.unique(['tenant_id', 'undo_of'], { indexName: 'operations_undo' })
      table.index(['tenant_id', 'kind', 'id'], 'operations_kind')
      table.index(['tenant_id', 'status', 'id'], 'operations_status')
      table.index(['tenant_id', 'user_id', 'id'], 'operations_person')
    })
  }

  async down() {
    this.schema.dropTable('operations')
  }
}
