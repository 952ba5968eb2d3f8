import env from '#start/env'
import { storagePath } from '#config/app'
import { defineConfig } from '@adonisjs/lucid'
import { join } from 'node:path'
import { prepareMigrations, prepareMysql, prepareSqlite } from '#database/engines'

const url = env.get('DATABASE_URL') ? new URL(env.get('DATABASE_URL')!) : null
const migrations = { naturalSort: true, paths: ['database/migrations'] }
/** The committed file comes from SQLite; MySQL lists its tables in another order, CI compares the rest. */
const schemaGeneration = { enabled: true, rulesPaths: ['./database/schema_rules.js'] }

/** `mysql` when DATABASE_URL or DB_CONNECTION says so; otherwise the embedded SQLite file. */
export const engine = env.get('DB_CONNECTION') ?? (url ? 'mysql' : 'sqlite')

const mysql = {
  client: 'mysql2' as const,
  connection: {
    host: url?.hostname ?? env.get('DB_HOST') ?? '127.0.0.1',
    port: Number(url?.port || env.get('DB_PORT') || 3306),
    user: url ? decodeURIComponent(url.username) : (env.get('DB_USER') ?? 'root'),
    password: url ? decodeURIComponent(url.password) : (env.get('DB_PASSWORD') ?? ''),
    database: url?.pathname.slice(1) ?? env.get('DB_DATABASE') ?? 'clientele',
    charset: 'utf8mb4',
    dateStrings: true,
    ...{ connectTimeout: 2000, enableKeepAlive: true },
  },
  pool: { min: 0, max: 10, acquireTimeoutMillis: 2000, afterCreate: prepareMysql },
  migrations,
  schemaGeneration: { ...schemaGeneration, outputPath: join(storagePath, 'schema.mysql.ts') },
}

const dbConfig = defineConfig({
  connection: engine,
  connections: {
    sqlite: {
      client: 'better-sqlite3',
      connection: { filename: env.get('SQLITE_PATH') ?? join(storagePath, 'clientele.sqlite3') },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, acquireTimeoutMillis: 5000, afterCreate: prepareSqlite },
      migrations,
      schemaGeneration,
    },
    mysql,
    migrations: { ...mysql, pool: { ...mysql.pool, min: 1, max: 1, afterCreate: prepareMigrations } },
  },
})

export default dbConfig
