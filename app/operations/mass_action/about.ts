import { EVERYTHING, LIMITS } from '#lists/list_state'
import { wordsOf } from '#lists/page/words'
import { fieldNamed } from '#lists/fields_of'
import { printListState } from '#lists/print_state'
import { planInWords } from '#operations/mass_action/in_words'
import type { MassPlan, MassResult } from '#operations/mass_action/plan'
import type { About, ResultLink } from '#operations/operation'

/** What is done, and to which records: filters that the reader may not see are left out. */
export function about(plan: MassPlan): About {
  const { list, state } = plan
  const seen = [...state.all, ...state.any].filter(({ key }) => fieldNamed(list, key)?.filterable)
  const filters = seen.map((filter) => `${fieldNamed(list, filter.key)!.label} ${wordsOf(list, filter)}`)
  return { name: planInWords(plan), details: [...filters, ...(state.q ? [`“${state.q}”`] : [])] }
}

/** The records left alone, and the list as it was when the action was asked for. */
export function links({ id, plan, result }: { id: string; plan: MassPlan; result: MassResult }): ResultLink[] {
  const { refused = 0 } = result
  const issues = { name: 'issues', path: `/operations/${id}/records#issues`, count: refused }
  const { state, list } = plan
  const query = printListState({ ...state, list, limit: LIMITS[0], view: EVERYTHING })
  return [...(refused ? [issues] : []), { name: list, path: `/${list.replaceAll('_', '-')}?${query}` }]
}
