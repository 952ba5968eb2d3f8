import { ExportApprovalSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'
import { DateTime } from 'luxon'

/** From `waiting` it goes to one of the others, once. */
export type ApprovalState = 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'expired'

/** That a large export waits for a second person, and what they said. */
export default class ExportApproval extends compose(ExportApprovalSchema, tenantOwned) {
  declare state: ApprovalState

  get open() {
    return this.state === 'waiting' && this.expiresAt > DateTime.utc()
  }
}
