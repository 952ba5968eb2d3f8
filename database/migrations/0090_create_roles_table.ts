import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, word, typed, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('roles', (table) => {
      tenantOwned(table)
      word(table, 'key').notNullable()
      typed(table, 'name').notNullable()
      table.integer('position').notNullable()
      edited(table)
      table.unique(['tenant_id', 'key'])
    })
  }

  async down() {
    this.schema.dropTable('roles')
  }
}
