import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, ulid, word, json, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('changes', (table) => {
      tenantOwned(table)
      word(table, 'list').notNullable()
      ulid(table, 'record_id').notNullable()
      word(table, 'action', 20).notNullable()
      ulid(table, 'user_id').nullable()
      word(table, 'source', 20).notNullable()
      ulid(table, 'operation_id').nullable()
      json(table, 'before').notNullable()
      json(table, 'after').notNullable()
      moment(table, 'created_at').notNullable()
      table.index(['tenant_id', 'record_id', 'id'], 'changes_record')
    })
  }

  async down() {
    this.schema.dropTable('changes')
  }
}
