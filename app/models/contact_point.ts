import { ContactPointSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** One way to reach a customer, on one contact channel. */
export default class ContactPoint extends compose(ContactPointSchema, tenantOwned) {}
