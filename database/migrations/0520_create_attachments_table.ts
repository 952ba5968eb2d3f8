import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, ulid, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('attachments', (table) => {
      tenantOwned(table)
      tenantRef(table, 'file_id', 'files').notNullable()
      tenantRef(table, 'preview_id', 'files').nullable()
      tenantRef(table, 'customer_id', 'customers').notNullable()
      tenantRef(table, 'comment_id', 'comments').nullable()
      tenantRef(table, 'work_order_id', 'work_orders').nullable()
      tenantRef(table, 'service_record_id', 'service_records').nullable()
      ulid(table, 'user_id').notNullable().references('users.id')
      moment(table, 'created_at').notNullable()
      table.unique(['tenant_id', 'file_id'])
      table.index(['tenant_id', 'customer_id', 'id'], 'attachments_customer')
    })
  }

  async down() {
    this.schema.dropTable('attachments')
  }
}
