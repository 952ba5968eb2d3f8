import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import { reachesAsFar } from '#operations/export/reach'
import type { Generated } from '#reports/generated'

/** A generated file is for the one who had it made, and only while they may still see as much as is in it. */
export default class GeneratedPolicy extends BasePolicy {
  download(_user: User, { mine, plan, result }: Generated) {
    if (!mine) return AuthorizationResponse.deny('not yours', 404)
    if (!can('customers.download')) return refusal('customers.download')
    return result.fileId && !reachesAsFar(plan.list, result)
      ? refusal('customers.export')
      : AuthorizationResponse.allow()
  }

  /** To approve or refuse what waits: never one's own. */
  approve(_user: User, { mine }: Generated) {
    return !mine && can('exports.approve') ? AuthorizationResponse.allow() : refusal('exports.approve')
  }

  /** To take back what waits. */
  withdraw(_user: User, { mine }: Generated) {
    return mine ? AuthorizationResponse.allow() : AuthorizationResponse.deny('not yours', 404)
  }
}

const refusal = (permission: Permission) =>
  AuthorizationResponse.deny(permission, 403).t('permissions.refused', { permission })
