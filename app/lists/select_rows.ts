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

/** The rows of several, each in its own order, by one statement; nothing for the places that ask nothing. */
export async function selectEach<T>(parts: (Fragment | null)[]): Promise<T[][]> {
  const asked = parts.flatMap((part, place) => (part ? [{ ...part, place }] : []))
  const rows: T[][] = parts.map(() => [])
  if (asked.length === 0) return rows
  if (asked.length === 1) return rows.with(asked[0].place, await selectRows<T>(asked[0]))
  const sql = asked.map(({ sql: one, place }) => `select ${place} as place, t${place}.* from (${one}) as t${place}`)
  const found = await selectRows<T & { place: number }>({
    sql: sql.join(' union all '),
    bindings: asked.flatMap(({ bindings }) => bindings),
  })
  for (const row of found) rows[row.place].push(row)
  return rows
}
