import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import type { MassAction } from '#operations/mass_action/actions'
import { can } from '#permissions/grants'

/** What can be done to many customers is what can be done to one; each of them is asked about when it comes to it. */
export default class MassActionPolicy extends BasePolicy {
  run(_user: User, { permission }: MassAction) {
    if (can(permission)) return AuthorizationResponse.allow()
    return AuthorizationResponse.deny(permission, 403).t('permissions.refused', { permission })
  }
}
