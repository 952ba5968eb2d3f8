import { MergeSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** Customers that became one, with what it takes to make them several again. Written by app/actions/merges only. */
export default class Merge extends compose(MergeSchema, tenantOwned) {}
