import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, json } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('operation_issues', (table) => {
      tenantOwned(table)
      tenantRef(table, 'operation_id', 'operations').notNullable()
      table.integer('row_no').notNullable()
      json(table, 'problems').notNullable()
      json(table, 'cells').notNullable()
      table.unique(['tenant_id', 'operation_id', 'row_no'])
    })
  }

  async down() {
    this.schema.dropTable('operation_issues')
  }
}
