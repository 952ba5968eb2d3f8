import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/http'
import proxyAddr from 'proxy-addr'

export const appUrl = env.get('APP_URL')

/** Where files and, by default, the SQLite database live. */
export const storagePath = env.get('STORAGE_PATH') ?? app.makePath('storage')

/** The bucket that files lie in, where it isn't the folder of `storagePath`. */
export const fileStoreSettings = env.get('FILE_STORE') === 's3' ? bucket() : undefined

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

function bucket() {
  const needed = (name: 'S3_BUCKET' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY') => {
    const value = env.get(name)
    if (!value) throw new Error(`FILE_STORE=s3 needs ${name}: see .env.example`)
    return typeof value === 'string' ? value : value.release()
  }
  return {
    bucket: needed('S3_BUCKET'),
    region: env.get('S3_REGION') ?? 'us-east-1',
    endpoint: env.get('S3_ENDPOINT'),
    accessKey: needed('S3_ACCESS_KEY'),
    secretKey: needed('S3_SECRET_KEY'),
  }
}
