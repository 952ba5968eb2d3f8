import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, typed, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('teams', (table) => {
      tenantOwned(table)
      typed(table, 'name').notNullable()
      edited(table)
    })
  }

  async down() {
    this.schema.dropTable('teams')
  }
}
