import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/http'
import proxyAddr from 'proxy-addr'

export const appUrl = env.get('APP_URL')

/** Where files and, by default, the SQLite database live. */
export const storagePath = env.get('STORAGE_PATH') ?? app.makePath('storage')

const trusted = env.get('TRUST_PROXY')

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: true,
  useAsyncLocalStorage: false,
  /** A comma is part of what people look for: "Müller, Hans" stays one text. */
  qs: { parse: { depth: 5, parameterLimit: 1_000, allowSparse: false, arrayLimit: 1_000, comma: false } },
  trustProxy: trusted ? proxyAddr.compile(trusted.split(',')) : () => false,
  cookie: {
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: app.inProduction,
    sameSite: 'lax',
  },
})
