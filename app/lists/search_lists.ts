import type { Record } from '#fields/field'
import { chooseDrivers } from '#lists/choose_drivers'
import { readCards } from '#lists/board/read_cards'
import { defaultState } from '#lists/default_state'
import type { ListState } from '#lists/list_state'
import { narrowingOf } from '#lists/narrowing'
import { segmentsOf } from '#lists/sort_of'
import { walkEach } from '#lists/walk_each'

/** What a search found in one list: its newest records that match, and whether there may be more. */
export interface Found {
  state: ListState
  records: Record[]
  more: boolean
}

/** The same search in several lists, as each would answer it, in a few statements for all of them. */
export async function searchLists(keys: string[], q: string, most: number): Promise<Found[]> {
  const states = keys.map((list): ListState => ({ ...defaultState(list), list, q, limit: most }))
  const narrowings = states.map(narrowingOf)
  const drivers = await chooseDrivers(narrowings, { sort: null })
  const queries = narrowings.map((narrowing, at) => ({ narrowing, driver: drivers[at] }))
  const walks = await walkEach(queries, segmentsOf(null, 'desc'), most + 1)
  const found: Found[] = []
  for (const [at, state] of states.entries()) {
    const { rows, edge } = walks[at]
    const ids = rows.slice(0, most).map(({ id }) => id)
    found.push({ state, records: await readCards(state, ids), more: rows.length > most || edge !== null })
  }
  return found
}
