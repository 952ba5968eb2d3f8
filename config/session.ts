import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, stores } from '@adonisjs/session'

/** `__Host-` binds the cookie to this host over TLS (RFC 6265bis §4.1.3.2); browsers refuse it over plain http. */
const sessionConfig = defineConfig({
  enabled: true,
  cookieName: app.inProduction ? '__Host-clientele' : 'clientele',
  clearWithBrowser: false,
  age: '12h',
  cookie: { path: '/', httpOnly: true, secure: app.inProduction, sameSite: 'lax' },
  store: env.get('SESSION_DRIVER') ?? 'database',
  stores: {
    database: stores.database(),
    redis: stores.redis({ connection: 'main' }),
  },
})

export default sessionConfig
