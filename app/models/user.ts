import { UserSchema } from '#database/schema'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { beforeCreate } from '@adonisjs/lucid/orm'
import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import { newId } from '#text/ids'

/** A person who signs in; belongs to tenants through memberships. The password is hashed on save. */
export default class User extends compose(
  UserSchema,
  withAuthFinder(hash, { uids: ['emailKey'], passwordColumnName: 'password' })
) {
  static selfAssignPrimaryKey = true

  @beforeCreate()
  static assignId(user: User) {
    user.id ??= newId()
  }

  /** Whether a password was ever chosen: who was invited and never came has none, and gets a link to choose one again. */
  get opened() {
    return this.openedAt !== null && this.openedAt !== undefined
  }

  get suspended() {
    return this.suspendedAt !== null && this.suspendedAt !== undefined
  }
}
