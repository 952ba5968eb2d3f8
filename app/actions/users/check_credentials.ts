import hash from '@adonisjs/core/services/hash'
import User from '#models/user'
import { keyOf } from '#text/fold'

/**
 * The person, when e-mail and password are right and they are not suspended. Whatever is wrong,
 * exactly one hash is computed, so that the time tells nothing.
 */
export class CheckCredentials {
  async handle({ email, password }: { email: string; password: string }): Promise<User | null> {
    const user = await User.findBy('emailKey', keyOf(email))
    if (!user) {
      await hash.make(password)
      return null
    }
    const right = await user.verifyPassword(password)
    return right && !user.suspended ? user : null
  }
}
