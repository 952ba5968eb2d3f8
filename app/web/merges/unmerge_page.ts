import { mergeOf } from '#actions/merges/merge_of'
import type { UnmergePlan } from '#actions/merges/plan_unmerge'
import type { MergeResult } from '#actions/merges/snapshot'
import type { Left } from '#actions/merges/take_apart'
import { undoUntil } from '#actions/merges/undo_window'
import { formatDay } from '#fields/formats'
import { translate } from '#fields/translate'
import { fieldNamed } from '#lists/fields_of'
import { countsInWords } from '#lists/merge_lines'
import type Merge from '#models/merge'
import { undoDays } from '#operations/undo/undoing'
import { current } from '#tenancy/current'
import { namesInWords } from '#web/merges/names_in_words'

/** What undoing a merge would do, or why it can't be. */
export async function unmergePage(merge: Merge, { main, others, refusal, left }: UnmergePlan) {
  const name = String(main.name)
  const home = `/${current.tenant.slug}/customers`
  return {
    ...{ name, refusal, count: others.length, path: `${home}/${main.id}`, action: `${home}/merges/${merge.id}/undo` },
    names: namesInWords(others.map((record) => String(record.name))),
    moved: countsInWords((merge.result as MergeResult).moved),
    left: left.length ? leftInWords(left) : null,
    why: refusal && translate(`merge.undo.${refusal}`, { name, days: undoDays() }),
    blocking: refusal === 'main_merged' ? `${home}/merges/${await mergeOf(main)}/undo` : null,
    until: untilInWords(merge),
  }
}

/** Names of fields, as far as the acting person may know of them. */
export function leftInWords(left: Left[]): string {
  const labels = left.flatMap(({ key }) => labelOf(key) ?? [])
  return namesInWords([...new Set(labels)])
}

const labelOf = (key: string) =>
  key === 'points' || key === 'addresses' ? translate(`customers.part_${key}`) : fieldNamed('customers', key)?.label

function untilInWords(merge: Merge): string | null {
  const until = undoUntil(merge)
  return until && translate('merge.undo.until', { date: formatDay(until.setZone(current.timeZone).toISODate()!) })
}
