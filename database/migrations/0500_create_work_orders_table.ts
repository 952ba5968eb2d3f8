import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, word, typed, folded, json, moment, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('work_orders', (table) => {
      tenantOwned(table)
      typed(table, 'number', 60).notNullable()
      typed(table, 'subject').notNullable()
      folded(table, 'sort_name').notNullable()
      table.text('description').nullable()
      tenantRef(table, 'customer_id', 'customers').notNullable()
      tenantRef(table, 'status_id', 'dictionary_values').nullable()
      tenantRef(table, 'priority_id', 'dictionary_values').nullable()
      ulid(table, 'assignee_id').nullable().references('users.id')
      table.date('due_on').nullable()
      word(table, 'source', 20).notNullable()
      json(table, 'custom').notNullable()
      moment(table, 'deleted_at').nullable()
      ulid(table, 'created_by').nullable().references('users.id')
      ulid(table, 'updated_by').nullable().references('users.id')
      ulid(table, 'submission').nullable()
      edited(table)
      table.unique(['tenant_id', 'submission'])
      table.index(['tenant_id', 'deleted_at'], 'work_orders_deleted')
      table.index(['tenant_id', 'customer_id', 'id'], 'work_orders_customer')
      table.index(['tenant_id', 'sort_name', 'id'], 'work_orders_subject')
      table.index(['tenant_id', 'status_id', 'id'], 'work_orders_status')
      table.index(['tenant_id', 'priority_id', 'id'], 'work_orders_priority')
      table.index(['tenant_id', 'assignee_id', 'id'], 'work_orders_assignee')
      table.index(['tenant_id', 'created_by', 'id'], 'work_orders_created_by')
      table.index(['tenant_id', 'due_on', 'id'], 'work_orders_due')
      table.index(['tenant_id', 'updated_at', 'id'], 'work_orders_updated')
    })
  }

  async down() {
    this.schema.dropTable('work_orders')
  }
}
