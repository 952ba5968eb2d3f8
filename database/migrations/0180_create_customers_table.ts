import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, word, typed, folded, json, moment, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('customers', (table) => {
      tenantOwned(table)
      word(table, 'type', 10).notNullable()
      typed(table, 'name').notNullable()
      folded(table, 'sort_name').notNullable()
      typed(table, 'first_name', 120).nullable()
      typed(table, 'last_name', 120).nullable()
      typed(table, 'company').nullable()
      typed(table, 'number', 60).notNullable()
      typed(table, 'membership_number', 60).nullable()
      tenantRef(table, 'id_type_id', 'dictionary_values').nullable()
      typed(table, 'id_number', 60).nullable()
      word(table, 'gender', 20).nullable()
      table.date('birthday').nullable()
      tenantRef(table, 'segment_id', 'dictionary_values').nullable()
      tenantRef(table, 'status_id', 'dictionary_values').nullable()
      tenantRef(table, 'channel_id', 'dictionary_values').nullable()
      tenantRef(table, 'group_id', 'dictionary_values').nullable()
      ulid(table, 'manager_id').nullable().references('users.id')
      ulid(table, 'service_manager_id').nullable().references('users.id')
      word(table, 'language', 20).nullable()
      word(table, 'time_zone', 60).nullable()
      table.boolean('promotional_email').notNullable().defaultTo(false)
      table.boolean('newsletter').notNullable().defaultTo(false)
      word(table, 'source', 20).notNullable()
      json(table, 'custom').notNullable()
      moment(table, 'disabled_at').nullable()
      moment(table, 'deleted_at').nullable()
      tenantRef(table, 'merged_into_id', 'customers').nullable()
      ulid(table, 'created_by').nullable().references('users.id')
      ulid(table, 'updated_by').nullable().references('users.id')
      ulid(table, 'submission').nullable()
      edited(table)
      table.unique(['tenant_id', 'submission'])
      table.index(['tenant_id', 'deleted_at'], 'customers_deleted')
      table.index(['tenant_id', 'sort_name', 'id'], 'customers_name')
      table.index(['tenant_id', 'updated_at', 'id'], 'customers_updated')
      table.index(['tenant_id', 'birthday', 'id'], 'customers_birthday')
      table.index(['tenant_id', 'status_id', 'id'], 'customers_status')
      table.index(['tenant_id', 'segment_id', 'id'], 'customers_segment')
      table.index(['tenant_id', 'channel_id', 'id'], 'customers_channel')
      table.index(['tenant_id', 'group_id', 'id'], 'customers_group')
      table.index(['tenant_id', 'manager_id', 'id'], 'customers_manager')
      table.index(['tenant_id', 'service_manager_id', 'id'], 'customers_service_manager')
      table.index(['tenant_id', 'created_by', 'id'], 'customers_created_by')
      table.index(['tenant_id', 'id_type_id'], 'customers_id_type')
      table.index(['tenant_id', 'merged_into_id'], 'customers_merged')
    })
  }

  async down() {
    this.schema.dropTable('customers')
  }
}
