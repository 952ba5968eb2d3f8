import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, word } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('history_heads', (table) => {
      tenantKeyed(table, [])
      table.bigInteger('seq').notNullable()
      word(table, 'hash', 64).notNullable()
    })
  }

  async down() {
    this.schema.dropTable('history_heads')
  }
}
