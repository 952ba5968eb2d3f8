import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef, folded } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('search_terms', (table) => {
      folded(table, 'term', 64).notNullable()
      tenantRef(table, 'record_id', 'customers').notNullable()
      tenantKeyed(table, ['term', 'record_id'])
      table.index(['tenant_id', 'record_id', 'term'], 'search_terms_record')
    })
  }

  async down() {
    this.schema.dropTable('search_terms')
  }
}
