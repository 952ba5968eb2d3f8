import { translate } from '#fields/translate'
import { MASK } from '#lists/restricted_field'
import { everyFieldNamed } from '#lists/fields_of'
import type { Filter } from '#lists/list_state'
import { wordsOf } from '#lists/page/words'
import { seesValues } from '#permissions/field_access'
import type { ExportPlan } from '#operations/export/plan'

/**
 * What a report holds as people say it; fields that are gone by now go by their keys, and by what others narrowed by
 * nobody learns values that they may not see.
 */
export function inWords({ list, state, headings = {} }: ExportPlan) {
  const labelOf = (key: string) => everyFieldNamed(list, key)?.label ?? key
  const columnOf = (key: string) => (headings[key] ? `${labelOf(key)} → ${headings[key]}` : labelOf(key))
  const said = (filter: Filter) => ({ field: labelOf(filter.key), words: wordsOfFilter(list, filter) })
  const searched = state.q ? [{ field: translate('lists.search_chip'), words: `“${state.q}”` }] : []
  return { columns: state.columns.map(columnOf), all: [...state.all.map(said), ...searched], any: state.any.map(said) }
}

function wordsOfFilter(list: string, filter: Filter): string {
  if (!seesValues(list, filter.key)) return MASK
  return everyFieldNamed(list, filter.key) ? wordsOf(list, filter) : filter.values.join(', ')
}
