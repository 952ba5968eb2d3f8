import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, word } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('tallies', (table) => {
      word(table, 'cell', 80).notNullable()
      word(table, 'kind', 20).notNullable()
      word(table, 'value', 26).notNullable()
      word(table, 'manager', 26).notNullable()
      table.integer('count').notNullable()
      tenantKeyed(table, ['cell'])
    })
  }

  async down() {
    this.schema.dropTable('tallies')
  }
}
