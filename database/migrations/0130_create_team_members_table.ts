import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('team_members', (table) => {
      tenantRef(table, 'team_id', 'teams').notNullable()
      tenantRef(table, 'membership_id', 'memberships').notNullable()
      tenantKeyed(table, ['team_id', 'membership_id'])
    })
  }

  async down() {
    this.schema.dropTable('team_members')
  }
}
