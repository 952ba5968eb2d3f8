interface Transactor {
  commit(value?: unknown): Promise<unknown>
  rollback(error?: unknown): Promise<unknown>
  isCompleted(): boolean
  executionPromise?: Promise<unknown>
  context: Context
}
interface Context {
  transaction(...options: unknown[]): Promise<unknown>
}

/**
 * Knex tells of a COMMIT that failed only on the promise of the whole transaction; Lucid waits for the statement alone and
 * would take what the database refused for saved (knex 3: lib/execution/transaction.js, `query`; lucid 22:
 * transaction_client). A transaction that has ended needs no rollback, which would only hide why.
 */
export function makeCommitsSure({ context }: { context: Context }) {
  const begin = context.transaction
  context.transaction = async function (...options) {
    const begun = await begin.apply(this, options)
    if (isTransactor(begun)) {
      makeSure(begun)
      makeCommitsSure(begun)
    }
    return begun
  }
}

function makeSure(transactor: Transactor) {
  const { commit, rollback, executionPromise } = transactor
  transactor.commit = async (value) => {
    const answer = await commit(value)
    await executionPromise
    return answer
  }
  transactor.rollback = async (error) => (transactor.isCompleted() ? undefined : rollback(error))
}

const isTransactor = (begun: unknown): begun is Transactor =>
  typeof begun === 'function' && 'executionPromise' in begun && 'commit' in begun
