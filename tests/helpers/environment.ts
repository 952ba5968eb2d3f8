/**
 * Imported before anything of the application: every run has its own database, folder and port, so that runs never
 * meet each other or the developer's own data.
 *
 * TEST_DB=mysql uses the server at TEST_MYSQL_URL (default root@127.0.0.1:3306) instead of an SQLite file.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'clientele-test-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const mysql = process.env.TEST_DB === 'mysql'
const server = new URL(process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306')
const port = process.env.TEST_PORT ?? String(20_000 + (process.pid % 12_000))

Object.assign(process.env, {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: port,
  APP_URL: `http://127.0.0.1:${port}`,
  APP_KEY: randomBytes(32).toString('base64url'),
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
  STORAGE_PATH: folder,
  MAIL_MAILER: 'log',
  SESSION_DRIVER: 'memory',
  LIMITER_STORE: 'database',
  DATABASE_URL: '',
  DB_CONNECTION: mysql ? 'mysql' : 'sqlite',
  SQLITE_PATH: join(folder, 'test.sqlite3'),
  DB_HOST: server.hostname,
  DB_PORT: server.port || '3306',
  DB_USER: decodeURIComponent(server.username),
  DB_PASSWORD: decodeURIComponent(server.password),
  DB_DATABASE: process.env.TEST_DATABASE ?? `clientele_test_${process.pid}`,
})
