import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantOwned, ulid, word, typed, json, edited } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('export_templates', (table) => {
      tenantOwned(table)
      word(table, 'list').notNullable()
      typed(table, 'name').notNullable()
      ulid(table, 'user_id').notNullable().references('users.id')
      table.boolean('shared').notNullable().defaultTo(false)
      word(table, 'format', 20).notNullable()
      json(table, 'columns').notNullable()
      json(table, 'headings').notNullable()
      table.boolean('reimportable').notNullable().defaultTo(false)
      edited(table)
      table.index(['tenant_id', 'list', 'name'], 'export_templates_list')
    })
  }

  async down() {
    this.schema.dropTable('export_templates')
  }
}
