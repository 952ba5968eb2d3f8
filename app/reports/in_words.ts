import { translate } from '#fields/translate'
import { fieldNamed } from '#lists/fields_of'
import type { Filter } from '#lists/list_state'
import { wordsOf } from '#lists/page/words'
import type { ExportPlan } from '#operations/export/plan'

/** What a report holds as people say it; fields that are gone by now go by their keys. */
export function inWords({ list, state }: ExportPlan) {
  const labelOf = (key: string) => fieldNamed(list, key)?.label ?? key
  const said = (filter: Filter) => ({
    field: labelOf(filter.key),
    words: fieldNamed(list, filter.key) ? wordsOf(list, filter) : filter.values.join(', '),
  })
  const searched = state.q ? [{ field: translate('lists.search_chip'), words: `“${state.q}”` }] : []
  return { columns: state.columns.map(labelOf), all: [...state.all.map(said), ...searched], any: state.any.map(said) }
}
