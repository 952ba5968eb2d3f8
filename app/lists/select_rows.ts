import db from '@adonisjs/lucid/services/db'
import type { Fragment } from '#fields/condition'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

/** The rows of a statement that lists composed. */
export async function selectRows<T>({ sql, bindings }: Fragment): Promise<T[]> {
  const answer = await db.rawQuery(sql, bindings as RawQueryBindings)
  return Array.isArray(answer[0]) ? answer[0] : answer
}
