import { FormSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** An ordered, sectioned set of fields; app/lists/forms.ts reads them. */
export default class Form extends compose(FormSchema, tenantOwned) {}
