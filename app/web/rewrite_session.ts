import { MessageBuilder } from '@adonisjs/core/helpers'
import string from '@adonisjs/core/helpers/string'
import db from '@adonisjs/lucid/services/db'
import redis from '@adonisjs/redis/services/main'

const bodyOf = (id: string, values: object) => new MessageBuilder().build(values, undefined, id)

/** Rewrites where sessions are kept, as the stores of @adonisjs/session write: `age` is how long one lasts without a request. */
export const rewriteIn = {
  database: (age: string) => (id: string, values: object) => {
    const expiresAt = new Date(Date.now() + string.milliseconds.parse(age))
    return db
      .from('sessions')
      .where({ id })
      .update({ data: bodyOf(id, values), expires_at: expiresAt })
  },

  /** XX: only when the key exists. */
  redis: (age: string) => (id: string, values: object) =>
    redis.connection('main').set(id, bodyOf(id, values), 'EX', string.seconds.parse(age), 'XX'),
}
