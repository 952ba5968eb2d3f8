import { printCursor } from '#lists/cursor'
import { ListQuery } from '#lists/list_query'
import { oldestFirst } from '#operations/export/measure'
import type { MassPlan } from '#operations/mass_action/plan'

/** Ids of the next records of a plan, and whether there are more behind them. */
export interface Stretch {
  ids: string[]
  ended: boolean
}

/** By key, from the oldest on: a record that falls out of the list because it was changed shifts no other. */
export async function stretchOf(
  { list, state, newest }: MassPlan,
  after: string | null,
  most: number
): Promise<Stretch> {
  const cursor = after && printCursor({ id: after, value: null })
  const query = await ListQuery.for(oldestFirst({ list, state }, cursor, most))
  const { ids: found, next } = await query.page()
  const ids = found.filter((id) => id <= newest)
  return { ids, ended: !next || ids.length < found.length }
}
