import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, word } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('field_rules', (table) => {
      tenantOwned(table)
      tenantRef(table, 'role_id', 'roles').notNullable()
      word(table, 'list').notNullable()
      word(table, 'field_key', 60).notNullable()
      word(table, 'access', 10).notNullable()
      table.unique(['tenant_id', 'role_id', 'list', 'field_key'])
    })
  }

  async down() {
    this.schema.dropTable('field_rules')
  }
}
