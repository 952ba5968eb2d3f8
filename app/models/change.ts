import { ChangeSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** What one save did to one record: who, when, from where, before and after by field. Never changed itself. */
export default class Change extends compose(ChangeSchema, tenantOwned) {}

/** What is written of a change, in the order of bulk inserts. */
export const CHANGE_COLUMNS = [
  'id',
  'list',
  'record_id',
  'action',
  'user_id',
  'source',
  'operation_id',
  'before',
  'after',
  'created_at',
]
