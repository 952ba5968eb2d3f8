import db from '@adonisjs/lucid/services/db'
import type { Fragment } from '#fields/condition'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

/** The rows of a statement that lists composed. */
export async function selectRows<T>(
  { sql, bindings }: Fragment,
  client: Pick<QueryClientContract, 'rawQuery'> = db
): Promise<T[]> {
  const answer = await client.rawQuery(sql, bindings as RawQueryBindings)
  return Array.isArray(answer[0]) ? answer[0] : answer
}
