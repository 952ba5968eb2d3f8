import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { exportPermission } from '#operations/export/reach'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import type { Generated } from '#reports/generated'

/** A generated file is for the one who had it made and for its recipients, and only while they see as much as is in it. */
export default class GeneratedPolicy extends BasePolicy {
  download(_user: User, { mine, shared, reaches, plan, result }: Generated) {
    if (!mine && !shared) return AuthorizationResponse.deny('not yours', 404)
    if (!can('customers.download')) return refusal('customers.download')
    return result.fileId && !reaches ? refusal(takingOut(plan)) : AuthorizationResponse.allow()
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

/** What it takes to make such a file. */
const takingOut = (plan: Generated['plan']) =>
  'list' in plan ? exportPermission(String(plan.list)) : 'customers.export'

const refusal = (permission: Permission) =>
  AuthorizationResponse.deny(permission, 403).t('permissions.refused', { permission })
