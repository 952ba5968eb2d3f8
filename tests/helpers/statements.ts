import db from '@adonisjs/lucid/services/db'

interface KnexClient {
  on(event: 'query', listener: (query: { sql: string }) => void): void
  removeListener(event: 'query', listener: (query: { sql: string }) => void): void
}

const CONTROL = /^(begin|commit|rollback|savepoint|release)/i

/** The statements that `work` sends to the database; those that open and close transactions don't count. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const note = ({ sql }: { sql: string }) => void (CONTROL.test(sql) || statements.push(sql))
  const client = db.manager.get(db.primaryConnectionName)!.connection!.client as unknown as KnexClient
  client.on('query', note)
  try {
    await work()
  } finally {
    client.removeListener('query', note)
  }
  return statements
}
