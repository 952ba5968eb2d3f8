import { compose } from '@adonisjs/core/helpers'
import { DuplicatePairSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** Two customers that may be one; the id of `low` sorts before that of `high`. */
export default class DuplicatePair extends compose(DuplicatePairSchema, tenantOwned) {
  declare state: 'open' | 'not_duplicate'
}
