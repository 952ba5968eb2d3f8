import { compose } from '@adonisjs/core/helpers'
import { ReportScheduleSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** Why a schedule doesn't run: its owner paused it, has left, may no longer, or what it shows is gone. */
export type PausedFor = 'asked' | 'person_gone' | 'not_permitted' | 'view_gone'

/** A report that is made again and again, with the rights of its owner, for its recipients. */
export default class ReportSchedule extends compose(ReportScheduleSchema, tenantOwned) {
  declare pausedFor: PausedFor | null
  /** Ids of users. */
  declare recipients: string[]
}
