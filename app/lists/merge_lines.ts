import { translate } from '#fields/translate'
import { existing, referenceOf } from '#fields/references'
import type { Cell } from '#fields/field'

type Values = { [key: string]: unknown }

/** What a change says of the other customers of a merge: their ids. No field has such a key. */
export const MERGED = ['merge:took_over', 'merge:merged_into', 'merge:gave_back', 'merge:unmerged_from'] as const
/** How many rows came along, by noun. */
export const MOVED = 'merge:moved'

/** Who became part of whom, and what came along. To be asked when `loadMerged` has read the names. */
export function mergeLines(after: Values) {
  const names = MERGED.filter((key) => key in after).map((key) => lineOf(key, namesIn(after[key])))
  const moved = countsInWords((after[MOVED] ?? {}) as { [noun: string]: number })
  return moved ? [...names, lineOf(MOVED, moved)] : names
}

/** Reads the names of customers that changes of a merge speak of: one statement, or none. */
export async function loadMerged(changes: { after: Values }[]) {
  const ids = changes.flatMap(({ after }) => MERGED.flatMap((key) => idsIn(after[key])))
  if (ids.length) await existing('customer', ids)
}

/** "2 work orders, 1 comment". */
export const countsInWords = (counts: { [noun: string]: number }) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => translate(`merge.nouns.${noun}`, { count }))
    .join(', ')

const lineOf = (key: string, text: string) => ({
  key,
  label: translate(key.replace(':', '.')),
  before: null,
  after: cell(text),
})

const namesIn = (ids: unknown) =>
  idsIn(ids)
    .map((id) => referenceOf(id)?.name ?? translate('merge.list.unseen'))
    .join(', ')

const idsIn = (ids: unknown) => [ids ?? []].flat().map(String)

const cell = (text: string): Cell => ({ kind: 'text', text })
