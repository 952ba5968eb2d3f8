import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, word, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('tally_marks', (table) => {
      tenantKeyed(table, [])
      word(table, 'time_zone', 60).notNullable()
      moment(table, 'counted_at').notNullable()
    })
  }

  async down() {
    this.schema.dropTable('tally_marks')
  }
}
