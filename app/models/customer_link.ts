import { CustomerLinkSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** Two customers related to each other, told once: `from` is of the type to `to`, whose page says the inverse. */
export default class CustomerLink extends compose(CustomerLinkSchema, tenantOwned) {}
