import { DateTime } from 'luxon'
import { FileSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'
import { column } from '@adonisjs/lucid/orm'

/** A file that a person sent or an operation made; its bytes are in the file store under the same id. */
export default class StoredFile extends compose(FileSchema, tenantOwned) {
  static table = 'files'

  /** The naming strategy would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string

  /** Sent, and not yet attached to anything. */
  get waiting() {
    return this.purpose === 'attachment' && this.expiresAt !== null && this.expiresAt > DateTime.utc()
  }
}
