interface Connection<Statement> {
  inTransaction: boolean
  prepare(sql: string): Statement
  exec(sql: string): unknown
}

const NOTHING = 'SELECT 1'
const ROLLBACK = /^ROLLBACK\b/

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
 */
export function keepWhole<Statement>(connection: Connection<Statement>) {
  const prepare = connection.prepare.bind(connection)
  let within = false
  let last = ''
  connection.prepare = (sql) => {
    if (last === 'COMMIT;' && connection.inTransaction) connection.exec('ROLLBACK')
    if (last === 'BEGIN;' || last === 'COMMIT;' || ROLLBACK.test(last)) within = connection.inTransaction
    last = sql
    if (connection.inTransaction) return prepare(sql)
    if (ROLLBACK.test(sql)) return prepare(NOTHING)
    if (within) throw new TransactionEndedError(sql)
    return prepare(sql)
  }
}
