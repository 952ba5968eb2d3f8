import { BaseSchema } from '@adonisjs/lucid/schema'
import { ulid, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('report_dues', (table) => {
      ulid(table, 'schedule_id').notNullable().primary()
      table.integer('tenant_id').unsigned().notNullable().references('tenants.id')
      moment(table, 'due_at').notNullable().index()
    })
  }

  async down() {
    this.schema.dropTable('report_dues')
  }
}
