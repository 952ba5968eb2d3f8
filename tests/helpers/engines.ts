import Database from 'better-sqlite3'
import { withoutTriggers } from '#tests/helpers/triggers'
import mysql, { type RowDataPacket } from 'mysql2/promise'

/** What a run needs from its database server, past the application and its guards. */
interface Engine {
  create(): Promise<void>
  empty(): Promise<void>
  drop(): Promise<void>
}

const framework = (table: string) => table.startsWith('adonis_') || table.startsWith('sqlite_')

const sqlite: Engine = {
  async create() {},
  async empty() {
    const file = new Database(process.env.SQLITE_PATH!)
    file.pragma('foreign_keys = OFF')
    const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
    withoutTriggers(file, () => {
      for (const table of tables as string[]) if (!framework(table)) file.exec(`DELETE FROM "${table}"`)
    })
    file.close()
  },
  async drop() {},
}

const mysqlServer: Engine = {
  create: () => onServer((server, name) => server.query(`CREATE DATABASE ${name}`)),
  empty: () =>
    onServer(async (server, name) => {
      await server.query(`USE ${name}`)
      await server.query('SET foreign_key_checks = 0')
      const [rows] = await server.query<RowDataPacket[]>('SHOW TABLES')
      for (const table of rows.flatMap((row) => Object.values<string>(row))) {
        if (!framework(table)) await server.query(`DELETE FROM ${mysql.escapeId(table)}`)
      }
    }),
  drop: () => onServer((server, name) => server.query(`DROP DATABASE IF EXISTS ${name}`)),
}

/** Seconds for who still reads a table that is to go: the server's own are a day. */
const PATIENCE = 60

export const engine = process.env.DB_CONNECTION === 'mysql' ? mysqlServer : sqlite

async function onServer(work: (server: mysql.Connection, name: string) => Promise<unknown>) {
  const { DB_HOST: host, DB_PORT: port, DB_USER: user, DB_PASSWORD: password } = process.env
  const server = await mysql.createConnection({ host, port: Number(port), user, password })
  await server.query(`SET SESSION lock_wait_timeout = ${PATIENCE}`)
  await work(server, mysql.escapeId(process.env.DB_DATABASE!)).finally(() => server.end())
}
