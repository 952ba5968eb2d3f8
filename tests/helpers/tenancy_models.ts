import { compose } from '@adonisjs/core/helpers'
import { belongsTo, hasMany, manyToMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, ManyToMany } from '@adonisjs/lucid/types/relations'
import { GrantSchema, MembershipSchema, RoleSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** Plain models over real tables with every kind of relation, for the contract of the scope. */
export class RoleShape extends compose(RoleSchema, tenantOwned) {
  static table = 'roles'

  @hasMany(() => GrantShape, { foreignKey: 'roleId' })
  declare grants: HasMany<typeof GrantShape>

  @manyToMany(() => MembershipShape, {
    pivotTable: 'membership_roles',
    pivotForeignKey: 'role_id',
    pivotRelatedForeignKey: 'membership_id',
  })
  declare memberships: ManyToMany<typeof MembershipShape>
}

export class GrantShape extends compose(GrantSchema, tenantOwned) {
  static table = 'grants'

  @belongsTo(() => RoleShape, { foreignKey: 'roleId' })
  declare role: BelongsTo<typeof RoleShape>
}

export class MembershipShape extends compose(MembershipSchema, tenantOwned) {
  static table = 'memberships'
}
