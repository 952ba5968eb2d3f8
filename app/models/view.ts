import { ViewSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** A named state of a list, for one person or for many: see app/lists/views.ts. */
export default class View extends compose(ViewSchema, tenantOwned) {}
