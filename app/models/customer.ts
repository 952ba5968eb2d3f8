import { CustomerSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** A person or a company that the tenant serves or might serve. Written by app/actions/records only. */
export default class Customer extends compose(CustomerSchema, tenantOwned) {}
