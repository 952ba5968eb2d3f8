import { BaseSchema } from '@adonisjs/lucid/schema'
import { tenantKeyed, tenantRef } from '#database/columns'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('membership_roles', (table) => {
      tenantRef(table, 'membership_id', 'memberships').notNullable()
      tenantRef(table, 'role_id', 'roles').notNullable()
      tenantKeyed(table, ['membership_id', 'role_id'])
    })
  }

  async down() {
    this.schema.dropTable('membership_roles')
  }
}
