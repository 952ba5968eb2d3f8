import { DictionaryValueSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** One value of a list that admins manage: a segment, a status, a tag, an option of their own field. */
export default class DictionaryValue extends compose(DictionaryValueSchema, tenantOwned) {
  get retired() {
    return Boolean(this.retiredAt)
  }
}
