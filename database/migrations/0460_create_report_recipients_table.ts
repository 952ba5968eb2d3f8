import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef, ulid, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('report_recipients', (table) => {
      ulid(table, 'user_id').notNullable().references('users.id')
      tenantRef(table, 'operation_id', 'operations').notNullable()
      moment(table, 'told_at').nullable()
      tenantKeyed(table, ['user_id', 'operation_id'])
      table.index(['tenant_id', 'operation_id'], 'report_recipients_operation')
    })
  }

  async down() {
    this.schema.dropTable('report_recipients')
  }
}
