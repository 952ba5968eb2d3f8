import { Env } from '@adonisjs/core/env'

/** Every variable is explained in .env.example. */
export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  WEB_PROCESSES: Env.schema.number.optional(),
  APP_KEY: Env.schema.secret(),
  AUDIT_KEY: Env.schema.secret.optional(),
  AUDIT_OLD_KEYS: Env.schema.secret.optional(),
  APP_URL: Env.schema.string({ format: 'url', tld: false }),
  LOG_LEVEL: Env.schema.enum.optional(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const),
  TRUST_PROXY: Env.schema.string.optional(),

  DB_CONNECTION: Env.schema.enum.optional(['sqlite', 'mysql'] as const),
  DATABASE_URL: Env.schema.string.optional(),
  SQLITE_PATH: Env.schema.string.optional(),
  DB_HOST: Env.schema.string.optional({ format: 'host' }),
  DB_PORT: Env.schema.number.optional(),
  DB_USER: Env.schema.string.optional(),
  DB_PASSWORD: Env.schema.string.optional(),
  DB_DATABASE: Env.schema.string.optional(),
  DB_FOREIGN_KEYS: Env.schema.boolean.optional(),

  SESSION_IDLE: Env.schema.string.optional(),
  SESSION_LIMIT: Env.schema.string.optional(),
  SESSION_DRIVER: Env.schema.enum.optional(['database', 'redis', 'memory'] as const),
  LIMITER_STORE: Env.schema.enum.optional(['database', 'redis'] as const),
  REDIS_HOST: Env.schema.string.optional({ format: 'host' }),
  REDIS_PORT: Env.schema.number.optional(),
  REDIS_PASSWORD: Env.schema.string.optional(),

  MAIL_MAILER: Env.schema.enum.optional(['log', 'smtp'] as const),
  MAIL_FROM: Env.schema.string.optional(),
  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_USERNAME: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.string.optional(),

  OPERATIONS_PER_TENANT: Env.schema.number.optional(),

  STORAGE_PATH: Env.schema.string.optional(),
  FILE_STORE: Env.schema.enum.optional(['local', 's3'] as const),
  S3_BUCKET: Env.schema.string.optional(),
  S3_REGION: Env.schema.string.optional(),
  S3_ENDPOINT: Env.schema.string.optional({ format: 'url', tld: false }),
  S3_ACCESS_KEY: Env.schema.secret.optional(),
  S3_SECRET_KEY: Env.schema.secret.optional(),
})
