import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type Comment from '#models/comment'
import type User from '#models/user'
import { can } from '#permissions/grants'
import type { Owned } from '#permissions/reaching'
import type { Permission } from '#permissions/verbs'
import { answerOrHide } from '#policies/answer'

/** Comments are for who sees their customer; each is changed by who wrote it, and deleted by a moderator too. */
export default class CommentPolicy extends BasePolicy {
  before(_user: User | null, _action: string, _comment: Comment, customer: Owned) {
    if (!can('comments.view')) return AuthorizationResponse.deny('comments.view', 404)
    const visible = answerOrHide('customers.view', customer)
    return visible.authorized ? undefined : visible
  }

  edit(user: User, comment: Comment, _customer: Owned) {
    if (comment.userId !== user.id) return AuthorizationResponse.deny('not yours', 403)
    return answer('comments.create')
  }

  delete(user: User, comment: Comment, customer: Owned) {
    const own = this.edit(user, comment, customer)
    return own.authorized ? own : answer('comments.moderate')
  }
}

const answer = (permission: Permission) =>
  can(permission)
    ? AuthorizationResponse.allow()
    : AuthorizationResponse.deny(permission, 403).t('permissions.refused', { permission })
