import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef, ulid, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('factor_resets', (table) => {
      tenantRef(table, 'membership_id', 'memberships').notNullable()
      ulid(table, 'asked_by').notNullable().references('users.id')
      moment(table, 'asked_at').notNullable()
      tenantKeyed(table, ['membership_id'])
    })
  }

  async down() {
    this.schema.dropTable('factor_resets')
  }
}
