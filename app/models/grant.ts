import { GrantSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** What a role permits, and on whose records. */
export default class Grant extends compose(GrantSchema, tenantOwned) {}
