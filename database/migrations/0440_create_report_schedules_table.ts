import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, word, typed, json, moment, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('report_schedules', (table) => {
      tenantOwned(table)
      ulid(table, 'user_id').notNullable().references('users.id')
      typed(table, 'name', 120).notNullable()
      word(table, 'report').notNullable()
      json(table, 'parameters').notNullable()
      word(table, 'format', 10).notNullable()
      json(table, 'rule').notNullable()
      json(table, 'recipients').notNullable()
      table.integer('days_kept').notNullable()
      moment(table, 'paused_at').nullable()
      word(table, 'paused_for', 20).nullable()
      moment(table, 'next_run_at').nullable()
      moment(table, 'last_run_at').nullable()
      tenantRef(table, 'operation_id', 'operations').nullable()
      edited(table)
      table.unique(['tenant_id', 'user_id', 'name'], { indexName: 'report_schedules_name' })
    })
  }

  async down() {
    this.schema.dropTable('report_schedules')
  }
}
