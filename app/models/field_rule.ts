import { FieldRuleSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** A field that a role keeps people from writing, reading or seeing at all; what has no rule is theirs to write. */
export default class FieldRule extends compose(FieldRuleSchema, tenantOwned) {}
