import { ChangeSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** What one save did to one record: who, when, from where, before and after by field. Never changed itself. */
export default class Change extends compose(ChangeSchema, tenantOwned) {}
