import { MembershipSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** A person's place in a tenant: roles and teams hang on it. */
export default class Membership extends compose(MembershipSchema, tenantOwned) {}
