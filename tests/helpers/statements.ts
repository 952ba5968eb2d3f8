import db from '@adonisjs/lucid/services/db'

/** The statements that `work` sends to the database. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const knex = db.connection().getWriteClient()
  const listen = ({ sql }: { sql: string }) => void statements.push(sql)
  knex.on('query', listen)
  await work().finally(() => knex.removeListener('query', listen))
  return statements
}
