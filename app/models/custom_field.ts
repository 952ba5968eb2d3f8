import { CustomFieldSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** A field's life: hidden until ready, in use, hidden with its data kept. */
export const FIELD_STATES = ['draft', 'active', 'retired'] as const

/** What an admin says about a field of their own; app/fields/custom_fields.ts makes the Field of it. */
export default class CustomField extends compose(CustomFieldSchema, tenantOwned) {}
