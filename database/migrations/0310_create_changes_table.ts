import { BaseSchema } from '@adonisjs/lucid/schema'
import { engine } from '#config/database'
import { tenantLog, ulid, word, json, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('changes', (table) => {
      tenantLog(table)
      table.bigInteger('seq').notNullable()
      word(table, 'book', 20).notNullable()
      word(table, 'list').notNullable()
      ulid(table, 'record_id').notNullable()
      word(table, 'action', 20).notNullable()
      ulid(table, 'user_id').nullable()
      word(table, 'source', 20).notNullable()
      ulid(table, 'operation_id').nullable()
      json(table, 'origin').nullable()
      json(table, 'before').notNullable()
      json(table, 'after').notNullable()
      moment(table, 'created_at').notNullable()
      word(table, 'key_id', 16).notNullable()
      word(table, 'hash', 64).notNullable()
      table.unique(['tenant_id', 'seq'], { indexName: 'changes_seq' })
      table.index(['tenant_id', 'record_id', 'id'], 'changes_record')
      table.index(['tenant_id', 'book', 'id'], 'changes_book')
      table.index(['tenant_id', 'operation_id', 'record_id'], 'changes_operation')
    })
    if (engine === 'sqlite') for (const verb of ['update', 'delete']) this.schema.raw(refusing(verb))
  }

  async down() {
    this.schema.dropTable('changes')
  }
}

/** On MySQL the grants of the application's user say the same: see docs/operating.md. */
const refusing = (verb: string) =>
  `create trigger changes_no_${verb} before ${verb} on changes begin select raise(abort, 'changes are append-only'); end`
