import env from '#start/env'
import app from '@adonisjs/core/services/app'
import string from '@adonisjs/core/helpers/string'
import { defineConfig, stores } from '@adonisjs/session'
import { quietly } from '#web/quiet_sessions'
import { rewriteIn } from '#web/rewrite_session'

/** A session ends this long after signing in, however busy it is: milliseconds. */
export const ABSOLUTE_LIMIT = string.milliseconds.parse(env.get('SESSION_LIMIT') ?? '12h')

/** Without a request for this long it ends. */
export const IDLE_LIMIT = env.get('SESSION_IDLE') ?? '30m'

/** `__Host-` binds the cookie to this host over TLS (RFC 6265bis §4.1.3.2); browsers refuse it over plain http. */
export const SESSION_COOKIE = app.inProduction ? '__Host-clientele' : 'clientele'

const sessionConfig = defineConfig({
  enabled: true,
  cookieName: SESSION_COOKIE,
  clearWithBrowser: false,
  age: IDLE_LIMIT,
  cookie: { path: '/', httpOnly: true, secure: app.inProduction, sameSite: 'lax' },
  store: env.get('SESSION_DRIVER') ?? 'database',
  stores: {
    database: quietly(stores.database(), rewriteIn.database(IDLE_LIMIT)),
    redis: quietly(stores.redis({ connection: 'main' }), rewriteIn.redis(IDLE_LIMIT)),
  },
})

export default sessionConfig
