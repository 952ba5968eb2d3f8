import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef, typed, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('invitations', (table) => {
      tenantRef(table, 'membership_id', 'memberships').notNullable()
      typed(table, 'name').notNullable()
      typed(table, 'email').notNullable()
      table.boolean('opens_account').notNullable()
      moment(table, 'sent_at').notNullable()
      tenantKeyed(table, ['membership_id'])
    })
  }

  async down() {
    this.schema.dropTable('invitations')
  }
}
