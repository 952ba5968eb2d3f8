import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, tenantRef, word } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('grants', (table) => {
      tenantOwned(table)
      tenantRef(table, 'role_id', 'roles').notNullable()
      word(table, 'permission', 80).notNullable()
      word(table, 'scope', 10).notNullable()
      table.unique(['tenant_id', 'role_id', 'permission'])
    })
  }

  async down() {
    this.schema.dropTable('grants')
  }
}
