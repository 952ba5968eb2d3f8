import { AddressSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** One of a customer's addresses; `initial` marks the default one. */
export default class Address extends compose(AddressSchema, tenantOwned) {}
