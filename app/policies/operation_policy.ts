import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type Operation from '#models/operation'
import type User from '#models/user'
import { kindOf } from '#operations/index'
import { permissionOf } from '#operations/operation'
import { can } from '#permissions/grants'
import { mayTouch } from '#permissions/row_scope'
import { answer } from '#policies/answer'

/** What the acting person may do with one operation: their own always, others' as far as their role reaches. */
export default class OperationPolicy extends BasePolicy {
  view(user: User, operation: Operation) {
    const owned = { created_by: operation.userId, manager_id: operation.userId }
    const visible = operation.userId === user.id || mayTouch('operations.view', owned)
    return visible ? AuthorizationResponse.allow() : AuthorizationResponse.deny('operations.view', 404)
  }

  /** To cancel it or to try it again takes the right to start one. */
  steer(user: User, operation: Operation) {
    const visible = this.view(user, operation)
    if (!visible.authorized) return visible
    const kind = kindOf(operation.kind)
    if (!kind) return answer('operations.view', {})
    const permission = permissionOf(kind, operation.plan)
    return can(permission) ? AuthorizationResponse.allow() : answer(permission, {})
  }
}
