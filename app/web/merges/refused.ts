import type { MergeAnswer } from '#actions/merges/merge_customers'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import { namesInWords } from '#web/merges/names_in_words'
import type { MergeShown } from '#web/merges/merge_page'

type Refused = Exclude<MergeAnswer, { kind: 'merged' }>

/** Why customers were not merged, and what to do. */
export function refusedMerge(answer: Refused, records: Record[]): MergeShown['problem'] {
  if (answer.kind === 'stale') return { title: translate('merge.stale_title'), text: sayStale(answer.ids, records) }
  if (answer.kind === 'too_many') return { text: translate(`merge.too_many.${answer.what}`, { most: answer.most }) }
  const said = answer.problems.map(
    ({ key, problem: { code, params } }) => `${labelOf(key)}: ${translate(`problems.${code}`, params)}`
  )
  return { text: said.join(' ') }
}

function sayStale(ids: string[], records: Record[]): string {
  const changed = records.filter(({ id }) => ids.includes(id))
  if (changed.length < ids.length) return translate('merge.stale_left')
  return translate('merge.stale', { names: namesInWords(changed.map(({ name }) => String(name))) })
}

const labelOf = (key: string) => fieldNamed('customers', key)?.label ?? translate(`customers.part_${key}`)
