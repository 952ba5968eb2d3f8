import type { HttpContext } from '@adonisjs/core/http'
import { createHmac } from 'node:crypto'
import env from '#start/env'
import { keyOf } from '#text/fold'

type Event =
  | 'sign_in'
  | 'sign_in_refused'
  | 'sign_in_limited'
  | 'code_refused'
  | 'code_limited'
  | 'confirmation_refused'
  | 'sign_out'
  | 'sign_out_everywhere'
  | 'session_ended'
  | 'reset_asked'
  | 'reset_limited'
  | 'password_changed'
  | 'email_changed'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'second_factor_reset'

/** One line for the operator: what happened to whose sign-in, from which address. Never an e-mail, a name, a secret. */
export function logAuth({ logger, request }: HttpContext, event: Event, who: { id: string } | { email: string }) {
  const account = 'id' in who ? { user: who.id } : { account: accountOf(who.email) }
  logger.info({ auth: event, ...account, ip: request.ip() }, `auth ${event}`)
}

/** The same e-mail has the same mark, and nobody reads it from the log. */
const accountOf = (email: string) =>
  createHmac('sha256', env.get('APP_KEY').release()).update(keyOf(email)).digest('hex').slice(0, 16)
