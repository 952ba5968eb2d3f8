import { Readable } from 'node:stream'
import { createConnection } from 'mysql2'
import Sqlite from 'better-sqlite3'

export type Row = Record<string, unknown>
export type Bindings = (string | number)[]

export interface Bare {
  all(sql: string, bindings: Bindings): Promise<Row[]>
  /** The rows one by one, as they come. */
  stream(sql: string, bindings: Bindings): Readable
  close(): Promise<void>
}

/** The database by its driver alone: nothing of the product stands between. */
export async function openBare(): Promise<Bare> {
  const url = process.env.DATABASE_URL
  return url ? openMysql(url) : openSqlite(process.env.SQLITE_PATH!)
}

async function openMysql(url: string): Promise<Bare> {
  const connection = createConnection({ uri: url, dateStrings: true })
  const promised = connection.promise()
  await promised.query("set session optimizer_switch = 'semijoin=off'")
  return {
    all: async (sql, bindings) => (await promised.query(sql, bindings))[0] as Row[],
    stream: (sql, bindings) => connection.query(sql, bindings).stream(),
    close: () => promised.end(),
  }
}

async function openSqlite(path: string): Promise<Bare> {
  const database = new Sqlite(path, { readonly: true })
  return {
    all: async (sql, bindings) => database.prepare(sql).all(...bindings) as Row[],
    stream: (sql, bindings) => Readable.from(database.prepare(sql).iterate(...bindings)),
    close: async () => void database.close(),
  }
}
