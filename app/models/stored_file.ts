import { FileSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** A file that a person sent or an operation made; its bytes are in the file store under the same id. */
export default class StoredFile extends compose(FileSchema, tenantOwned) {
  static table = 'files'
}
