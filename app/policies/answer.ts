import { AuthorizationResponse } from '@adonisjs/bouncer'
import type { Owned } from '#permissions/reaching'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'

/** Allows, or refuses naming the permission, which the refusal page shows. */
export function answer(permission: Permission, record: Owned): AuthorizationResponse {
  if (mayTouch(permission, record)) return AuthorizationResponse.allow()
  return AuthorizationResponse.deny(permission, 403).t('permissions.refused', { permission })
}

/** Like `answer`, but a record that may not be seen is not there. */
export function answerOrHide(permission: Permission, record: Owned): AuthorizationResponse {
  return mayTouch(permission, record) ? AuthorizationResponse.allow() : AuthorizationResponse.deny(permission, 404)
}
