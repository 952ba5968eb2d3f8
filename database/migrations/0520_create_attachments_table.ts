import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('attachments', (table) => {
      tenantOwned(table)
      tenantRef(table, 'file_id', 'files').notNullable()
      tenantRef(table, 'customer_id', 'customers').notNullable()
      tenantRef(table, 'comment_id', 'comments').nullable()
      tenantRef(table, 'work_order_id', 'work_orders').nullable()
      tenantRef(table, 'service_record_id', 'service_records').nullable()
      ulid(table, 'user_id').notNullable().references('users.id')
      ulid(table, 'submission').nullable()
      table.integer('position').notNullable()
      moment(table, 'created_at').notNullable()
      table.unique(['tenant_id', 'file_id'])
      table.unique(['tenant_id', 'submission', 'position'])
      table.index(['tenant_id', 'customer_id', 'id'], 'attachments_customer')
      table.index(['tenant_id', 'comment_id'], 'attachments_comment')
      table.index(['tenant_id', 'work_order_id', 'id'], 'attachments_work_order')
      table.index(['tenant_id', 'service_record_id', 'id'], 'attachments_service_record')
    })
  }

  async down() {
    this.schema.dropTable('attachments')
  }
}
