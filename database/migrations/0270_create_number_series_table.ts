import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, word } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('number_series', (table) => {
      word(table, 'series').notNullable()
      table.integer('next').notNullable()
      tenantKeyed(table, ['series'])
    })
  }

  async down() {
    this.schema.dropTable('number_series')
  }
}
