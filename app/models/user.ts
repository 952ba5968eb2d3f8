import { UserSchema } from '#database/schema'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'

/** A person who signs in; belongs to tenants through memberships. */
export default class User extends compose(UserSchema, withAuthFinder(hash, { uids: ['email_key'], passwordColumnName: 'password' })) {
  static selfAssignPrimaryKey = true
}
