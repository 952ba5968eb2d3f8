import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type ReportSchedule from '#models/report_schedule'
import type User from '#models/user'
import { mayTouch } from '#permissions/row_scope'

/** A schedule runs with its owner's rights, so that nobody else changes or starts it; who may see it may stop it. */
export default class SchedulePolicy extends BasePolicy {
  view(user: User, { userId }: ReportSchedule) {
    const owned = { created_by: userId, manager_id: userId }
    const visible = userId === user.id || mayTouch('operations.view', owned)
    return visible ? AuthorizationResponse.allow() : AuthorizationResponse.deny('reports.schedule', 404)
  }

  stop(user: User, schedule: ReportSchedule) {
    return this.view(user, schedule)
  }

  change(user: User, schedule: ReportSchedule) {
    const visible = this.view(user, schedule)
    if (!visible.authorized || schedule.userId === user.id) return visible
    return AuthorizationResponse.deny('not yours', 403)
  }
}
