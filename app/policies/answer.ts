import { AuthorizationResponse } from '@adonisjs/bouncer'
import { ownershipOf } from '#permissions/ownership'
import type { Owned } from '#permissions/reaching'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'

/** Allows, or refuses naming the permission and the record, which the refusal page explains. */
export function answer(permission: Permission, record: Owned): AuthorizationResponse {
  if (mayTouch(permission, record)) return AuthorizationResponse.allow()
  const owned = Object.fromEntries(['id', ...ownershipOf(permission).owners].map((column) => [column, record[column]]))
  return AuthorizationResponse.deny(permission, 403).t('permissions.refused', { permission, owned })
}

/** Like `answer`, but a record that may not be seen is not there. */
export function answerOrHide(permission: Permission, record: Owned): AuthorizationResponse {
  return mayTouch(permission, record) ? AuthorizationResponse.allow() : AuthorizationResponse.deny(permission, 404)
}
