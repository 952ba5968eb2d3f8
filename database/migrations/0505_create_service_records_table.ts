import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, word, typed, folded, json, moment, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('service_records', (table) => {
      tenantOwned(table)
      typed(table, 'number', 60).notNullable()
      typed(table, 'summary').notNullable()
      folded(table, 'sort_name').notNullable()
      table.text('notes').nullable()
      tenantRef(table, 'customer_id', 'customers').notNullable()
      tenantRef(table, 'work_order_id', 'work_orders').nullable()
      tenantRef(table, 'channel_id', 'dictionary_values').nullable()
      tenantRef(table, 'outcome_id', 'dictionary_values').nullable()
      word(table, 'direction', 10).notNullable()
      typed(table, 'contact').nullable()
      moment(table, 'happened_at').notNullable()
      ulid(table, 'handled_by').nullable().references('users.id')
      word(table, 'source', 20).notNullable()
      json(table, 'custom').notNullable()
      moment(table, 'deleted_at').nullable()
      ulid(table, 'created_by').nullable().references('users.id')
      ulid(table, 'updated_by').nullable().references('users.id')
      ulid(table, 'submission').nullable()
      edited(table)
      table.unique(['tenant_id', 'submission'])
      table.index(['tenant_id', 'deleted_at'], 'service_records_deleted')
      table.index(['tenant_id', 'customer_id', 'id'], 'service_records_customer')
      table.index(['tenant_id', 'work_order_id', 'id'], 'service_records_work_order')
      table.index(['tenant_id', 'sort_name', 'id'], 'service_records_summary')
      table.index(['tenant_id', 'channel_id', 'id'], 'service_records_channel')
      table.index(['tenant_id', 'outcome_id', 'id'], 'service_records_outcome')
      table.index(['tenant_id', 'happened_at', 'id'], 'service_records_happened')
      table.index(['tenant_id', 'handled_by', 'id'], 'service_records_handled_by')
      table.index(['tenant_id', 'created_by', 'id'], 'service_records_created_by')
      table.index(['tenant_id', 'updated_at', 'id'], 'service_records_updated')
    })
  }

  async down() {
    this.schema.dropTable('service_records')
  }
}
