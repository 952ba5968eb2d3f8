import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef, moment } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('sign_ins', (table) => {
      tenantRef(table, 'membership_id', 'memberships').notNullable()
      moment(table, 'signed_in_at').notNullable()
      tenantKeyed(table, ['membership_id'])
    })
  }

  async down() {
    this.schema.dropTable('sign_ins')
  }
}
