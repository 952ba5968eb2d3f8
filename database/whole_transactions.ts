interface Statement {
  readonly reader: boolean
  run(...bindings: unknown[]): unknown
}
interface Connection<Prepared> {
  inTransaction: boolean
  prepare(sql: string): Prepared
  exec(sql: string): unknown
}

const NOTHING = 'SELECT 1'

/** What SQLite itself answers where it notices: sqlite.org/rescode.html#abort_rollback */
class TransactionEndedError extends Error {
  readonly code = 'SQLITE_ABORT_ROLLBACK'

  constructor(sql: string) {
    super(`SQLite has rolled the transaction back by itself, so this is not run alone: ${sql.slice(0, 80)}`)
  }
}

/**
 * SQLite ends a transaction by itself when it can't go on, above all when the disk is full
 * (sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction). Statements of the same transaction that are still
 * on their way would be saved one by one, outside of any. They are refused; a rollback has nothing left to do. The other way
 * round, a commit that failed may leave its transaction open: it is rolled back before anything else joins it.
 *
 * Speaks of the transactions that Knex opens, by its words for them; the driver's own look after themselves.
 */
export function keepWhole<Prepared extends Statement>(connection: Connection<Prepared>) {
  const prepare = connection.prepare.bind(connection)
  let beginning = false
  let within = false
  connection.prepare = (sql) => {
    if (beginning) within = connection.inTransaction
    beginning = sql === 'BEGIN;'
    const gone = within && !connection.inTransaction
    if (sql === 'COMMIT;' || sql === 'ROLLBACK') within = false
    if (!gone) return sql === 'COMMIT;' ? orRollback(connection, prepare(sql)) : prepare(sql)
    if (sql.startsWith('ROLLBACK')) return prepare(NOTHING)
    throw new TransactionEndedError(sql)
  }
}

function orRollback<Prepared extends Statement>(connection: Connection<Prepared>, commit: Prepared): Prepared {
  const run = (...bindings: unknown[]) => {
    try {
      return commit.run(...bindings)
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }
  return { reader: commit.reader, run } as Prepared
}
