import { BOTH, mergeChoices } from '#actions/merges/merge_choices'
import { moveItems, type Twin } from '#actions/merges/move_items'
import { copyRecord } from '#actions/records/copy_record'
import { derive } from '#actions/records/derive'
import type { Draft, RecordProblem } from '#actions/records/draft'
import { now } from '#database/decorators'
import type { Field, Record } from '#fields/field'
import type { Kind } from '#lists/belongings'
import { everyFieldOf } from '#lists/fields_of'

/** What a person chose on the page of a merge. */
export interface MergeWish {
  /** By the key of a choice: the id of the record whose value is taken, or `both`. */
  values: { [key: string]: string }
  /** What comes along. */
  kinds: ReadonlySet<Kind>
}

export interface Combined {
  /** The main one first, then the others, which leave. */
  drafts: Draft[]
  /** What both had: one stays with the customer that leaves. */
  twins: Twin[]
  /** Fields in which the main one would refer to itself: they are emptied. */
  loops: Field[]
  problems: RecordProblem[]
}

/** Items that one record may have: see fill_points.ts. */
const MOST = 100
const MOST_VALUES = 50

/** Records as they are after a merge, the first being the main one: only in memory. */
export function combine(records: Record[], { values, kinds }: MergeWish): Combined {
  const copies = records.map(copyRecord)
  const [main, ...others] = copies
  const problems = mergeChoices(records).flatMap(({ key, fields, many, usual }) =>
    take(fields, chosenOf(values[key], records, many) ?? usual, { records, copies })
  )
  const loops = cutLoops(main, records)
  const twins = moveItems(main, others, kinds)
  derive(main)
  for (const other of others) Object.assign(other, { deleted_at: other.deleted_at ?? now(), merged_into_id: main.id })
  const drafts = copies.map((after, at) => ({ before: records[at], after }))
  return { drafts, twins, loops, problems: [...problems, ...tooMany(main)] }
}

/** What was chosen, where it is there to be chosen. */
const chosenOf = (chosen: string | undefined, records: Record[], many: boolean) =>
  records.some(({ id }) => id === chosen) || (many && chosen === BOTH) ? chosen : undefined

interface Group {
  records: Record[]
  copies: Record[]
}

/** Puts the chosen value on the main one. Unique values change places, so that each stays taken and can go back. */
function take(fields: Field[], chosen: string, { records, copies }: Group): RecordProblem[] {
  if (chosen === BOTH) return takeAll(fields[0], { records, copies })
  const at = records.findIndex(({ id }) => id === chosen)
  if (at <= 0) return []
  const swapped = fields.some(({ unique }) => unique)
  for (const field of fields) {
    field.store.write(copies[0], field, field.store.read(records[at], field))
    if (swapped) field.store.write(copies[at], field, field.store.read(records[0], field))
  }
  return []
}

function takeAll(field: Field, { records, copies }: Group): RecordProblem[] {
  const values = records.flatMap((record) => (field.store.read(record, field) as unknown[] | null) ?? [])
  const all = [...new Set(values)]
  if (all.length > MOST_VALUES) return [{ key: field.key, problem: { code: 'too_many', params: { max: MOST_VALUES } } }]
  field.store.write(copies[0], field, all)
  return []
}

function cutLoops(main: Record, records: Record[]): Field[] {
  const ids = new Set<unknown>(records.map(({ id }) => id))
  const referring = everyFieldOf('customers').filter(({ type }) => type.name === 'customer')
  const loops = referring.filter((field) => ids.has(field.store.read(main, field)))
  for (const field of loops) field.store.write(main, field, null)
  return loops
}

const tooMany = (main: Record): RecordProblem[] =>
  (['points', 'addresses'] as const)
    .filter((key) => main[key].length > MOST)
    .map((key) => ({ key, problem: { code: 'too_many', params: { max: MOST } } }))
