import Database from 'better-sqlite3'
import mysql, { type RowDataPacket } from 'mysql2/promise'

const { DB_HOST: host, DB_PORT: port, DB_USER: user, DB_PASSWORD: password } = process.env

/** Whether nobody is in the middle of writing to this run's database. */
export const isQuiet = () => (process.env.DB_CONNECTION === 'mysql' ? nobodyWrites() : lockIsFree())

function lockIsFree() {
  const file = new Database(process.env.SQLITE_PATH, { timeout: 50 })
  try {
    file.exec('BEGIN IMMEDIATE; ROLLBACK')
    return true
  } catch {
    return false
  } finally {
    file.close()
  }
}

async function nobodyWrites() {
  const server = await mysql.createConnection({ host, port: Number(port), user, password })
  const [rows] = await server.query<RowDataPacket[]>(
    `select t.trx_id from information_schema.innodb_trx t
     join information_schema.processlist p on p.id = t.trx_mysql_thread_id where p.db = ?`,
    [process.env.DB_DATABASE]
  )
  await server.end()
  return rows.length === 0
}
