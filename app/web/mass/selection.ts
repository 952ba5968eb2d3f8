import type { HttpContext } from '@adonisjs/core/http'
import { listNamed } from '#lists/fields_of'
import { ListQuery } from '#lists/list_query'
import { savedStateOf, type ListState, type SavedState } from '#lists/list_state'
import { readRecordsOf } from '#lists/read_records'
import { listRequest } from '#web/list_request'
import { sealed, unsealed } from '#web/mass/sealed'

const WHAT = 'selection'

export const sealedSelection = (state: SavedState) => sealed(WHAT, state)

/**
 * The records that a person chose, as a list state: those ticked, those of the page, or all that match. Null where
 * nothing is chosen, or the page with the choice stood open too long.
 */
export async function selectionOf(ctx: HttpContext): Promise<SavedState | null> {
  const { selection, which, pick } = ctx.request.body()
  if (selection !== undefined) return unsealed<SavedState>(WHAT, selection)
  const { state } = listRequest(ctx)
  if (which === 'all') return savedStateOf(state)
  const picked = which === 'page' ? await pageOf(state) : [pick ?? []].flat().map(String)
  return picked.length ? picking(state, picked) : null
}

async function pageOf(state: ListState): Promise<string[]> {
  const { ids } = await (await ListQuery.for(state)).page()
  const { pickedBy } = listNamed(state.list)
  return (await readRecordsOf(state.list, ids)).map((record) => String(record[pickedBy]))
}

function picking(state: ListState, values: string[]): SavedState {
  const filter = { key: listNamed(state.list).pickedBy, operator: 'is' as const, values: values.slice(0, state.limit) }
  return { ...savedStateOf(state), q: '', all: [filter], any: [] }
}
