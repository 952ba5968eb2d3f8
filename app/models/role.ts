import { RoleSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** A named set of grants. */
export default class Role extends compose(RoleSchema, tenantOwned) {}
