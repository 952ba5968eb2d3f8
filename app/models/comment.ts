import { CommentSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** What somebody wrote about a customer, with up to five attachments. */
export default class Comment extends compose(CommentSchema, tenantOwned) {
  /** Each save raises the version; the first made it. */
  get edited() {
    return this.version > 1
  }
}
