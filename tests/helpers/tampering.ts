import db from '@adonisjs/lucid/services/db'
import Database from 'better-sqlite3'
import mysql from 'mysql2/promise'
import { engine } from '#config/database'
import { current } from '#tenancy/current'
import { withoutTriggers } from '#tests/helpers/triggers'

type Value = string | number | null

/** Writes to the database as somebody with its password does: past the application, its guards and its triggers. */
export async function tamper(sql: string, values: Value[] = []) {
  if (engine === 'sqlite') return tamperFile(sql, values)
  const { DB_HOST: host, DB_PORT: port, DB_USER: user, DB_PASSWORD: password, DB_DATABASE: database } = process.env
  const server = await mysql.createConnection({ host, port: Number(port), user, password, database })
  await server.query(sql, values).finally(() => server.end())
}

function tamperFile(sql: string, values: Value[]) {
  const file = new Database(process.env.SQLITE_PATH!)
  withoutTriggers(file, () => void file.prepare(sql).run(...values))
  file.close()
}

/** Changes of the current tenant by sequence number. */
export const tamperChange = (seq: number, assignment: string, values: Value[] = []) =>
  tamper(`update changes set ${assignment} where tenant_id = ? and seq = ?`, [...values, current.tenant.id, seq])

export const deleteChanges = (from: number, to = from) =>
  tamper('delete from changes where tenant_id = ? and seq between ? and ?', [current.tenant.id, from, to])

export const setHead = (seq: number, hash: string) =>
  tamper('update history_heads set seq = ?, hash = ? where tenant_id = ?', [seq, hash, current.tenant.id])

export async function changeAt(seq: number) {
  return db.from('changes').where({ tenant_id: current.tenant.id, seq }).firstOrFail()
}
