import app from '@adonisjs/core/services/app'
import type { Connection as MysqlConnection, QueryOptions } from 'mysql2'
import { keepWhole } from '#database/whole_transactions'
import { writeAheadLog } from '#database/write_ahead_log'

/** What Knex hands on to mysql2 with a statement. */
export interface DriverOptions {
  /** Kept by the server, its values sent as they are: for texts of which there are few, with thousands of values. */
  prepared?: boolean
}

/** An import's batch costs MariaDB and the driver a seventh less than with the values written into its text. */
export const PREPARED: DriverOptions = { prepared: true }

type Done = (error: Error | null, connection: unknown) => void
interface Statement {
  readonly readonly: boolean
  readonly reader: boolean
  run(...bindings: unknown[]): unknown
}
interface SqliteConnection {
  name: string
  inTransaction: boolean
  exec(sql: string): unknown
  pragma(text: string): unknown
  prepare(sql: string): Statement
}

/** Milliseconds after which a statement is given up: somebody waits for a page, nobody for work in the background. */
const STATEMENT_TIMEOUT = app.getEnvironment() === 'web' ? 5_000 : 30_000
const UNLIMITED = 0
const CONNECT_TIMEOUT = 2_000

const CACHED_STATEMENTS = 500

/** Kilobytes of pages for each process: the system's own cache is as quick, for a page and for long work. */
const CACHE = 16_384

/** A table whose key is not the id of its own rows is stored by that key, as InnoDB does: one tree less to write. */
const KEYED_TABLE = /^create table .* primary key \(`tenant_id`, (?!`id`\))/i

/** 64 MB: with the default of 4 MB, an import copied the same pages into the file at every commit. */
const CHECKPOINT_PAGES = 16_000

/**
 * WAL with FULL keeps every commit through a power cut, with NORMAL a web process waits for the disk before it answers
 * (sqlite.org/pragma.html#pragma_synchronous, write_ahead_log.ts). Prepared statements are kept, because Knex prepares
 * anew for every call; a transaction takes its write lock at once, because one that upgrades a read
 * lock later fails with SQLITE_BUSY instead of waiting. `optimize` samples tables that grew: without
 * statistics, SQLite takes a tenant for ten rows and reads all of them.
 */
export function prepareSqlite(connection: SqliteConnection, done: Done) {
  connection.pragma('journal_mode = WAL')
  connection.pragma(`synchronous = ${app.getEnvironment() === 'web' ? 'NORMAL' : 'FULL'}`)
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  connection.pragma(`cache_size = -${CACHE}`)
  connection.pragma('temp_store = MEMORY')
  connection.pragma('optimize = 0x10002')
  connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  const prepare = connection.prepare.bind(connection)
  const cache = new Map<string, Statement>()
  const kept = (sql: string) => {
    const known = cache.get(sql)
    if (known) return known
    const statement = prepare(worded(sql))
    if (cache.size >= CACHED_STATEMENTS) cache.delete(cache.keys().next().value!)
    cache.set(sql, statement)
    return statement
  }
  connection.prepare = (sql) => {
    const statement = kept(sql)
    if (!statement.readonly || sql === 'COMMIT;') writeAheadLog.written(`${connection.name}-wal`)
    return statement
  }
  keepWhole(connection)
  done(null, connection)
}

/** What Knex says too little of. */
function worded(sql: string) {
  if (sql === 'BEGIN;') return 'BEGIN IMMEDIATE;'
  return KEYED_TABLE.test(sql) ? `${sql} without rowid` : sql
}

/**
 * Our SQL names its driving side itself (app/lists/list_query.ts), so the optimizer must not turn
 * an EXISTS around: semijoin rewriting is off. MariaDB limits a statement by max_statement_time in
 * seconds, MySQL by max_execution_time in milliseconds; the client's own timeout covers a server
 * that no longer answers. A migration may take its time.
 */
export const prepareMysql = (connection: MysqlConnection, done: Done) =>
  prepareSession(connection, done, STATEMENT_TIMEOUT)
export const prepareMigrations = (connection: MysqlConnection, done: Done) =>
  prepareSession(connection, done, UNLIMITED)

function prepareSession(connection: MysqlConnection, done: Done, timeout: number) {
  const query = connection.query.bind(connection) as unknown as (...args: unknown[]) => unknown
  const execute = connection.execute.bind(connection) as unknown as typeof query
  const limited = (asked: string | (QueryOptions & DriverOptions), ...rest: unknown[]) => {
    const { prepared, ...options } = typeof asked === 'string' ? { sql: asked, prepared: false } : asked
    return (prepared ? execute : query)({ timeout, ...options }, ...rest)
  }
  connection.query = limited as unknown as MysqlConnection['query']
  const settings = [
    `SET SESSION transaction_isolation = 'READ-COMMITTED', time_zone = '+00:00', sql_mode = 'TRADITIONAL', optimizer_switch = 'semijoin=off', max_execution_time = ${timeout}`,
    `SET SESSION tx_isolation = 'READ-COMMITTED', time_zone = '+00:00', sql_mode = 'TRADITIONAL', optimizer_switch = 'semijoin=off,exists_to_in=off', max_statement_time = ${timeout / 1_000}`,
  ]
  const mariadb = (
    connection as unknown as { _handshakePacket?: { serverVersion?: string } }
  )._handshakePacket?.serverVersion?.includes('MariaDB')
  query({ sql: settings[mariadb ? 1 : 0], timeout: CONNECT_TIMEOUT }, (error: Error | null) => done(error, connection))
}
