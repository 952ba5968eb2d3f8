import { createConnection } from 'mysql2/promise'
import Sqlite from 'better-sqlite3'

export interface Bare {
  all(sql: string, bindings: (string | number)[]): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** The database by its driver alone: nothing of the product stands between. */
export async function openBare(): Promise<Bare> {
  const url = process.env.DATABASE_URL
  return url ? openMysql(url) : openSqlite(process.env.SQLITE_PATH!)
}

async function openMysql(url: string): Promise<Bare> {
  const connection = await createConnection({ uri: url, dateStrings: true })
  await connection.query("set session optimizer_switch = 'semijoin=off'")
  return {
    all: async (sql, bindings) => (await connection.query(sql, bindings))[0] as Record<string, unknown>[],
    close: () => connection.end(),
  }
}

async function openSqlite(path: string): Promise<Bare> {
  const database = new Sqlite(path, { readonly: true })
  return {
    all: async (sql, bindings) => database.prepare(sql).all(...bindings) as Record<string, unknown>[],
    close: async () => void database.close(),
  }
}
