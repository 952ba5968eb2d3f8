import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, ulid, folded, word } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('search_terms', (table) => {
      // 64 of the term itself, 2 of the mark of its list.
      folded(table, 'term', 66).notNullable()
      // A record of any list.
      ulid(table, 'record_id').notNullable()
      // The key of the field that a person may be kept from; '' for what everybody finds a record by.
      word(table, 'origin', 60).notNullable()
      tenantKeyed(table, ['term', 'record_id', 'origin'])
      table.index(['tenant_id', 'record_id', 'term', 'origin'], 'search_terms_record')
    })
  }

  async down() {
    this.schema.dropTable('search_terms')
  }
}
