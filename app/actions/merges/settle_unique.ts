import { takenValues } from '#actions/records/taken_values'
import type { Draft } from '#actions/records/draft'
import type { Left } from '#actions/merges/take_apart'
import { uniqueRowsOf } from '#fields/index_rows'
import { uniqueTextOf } from '#fields/unique_text'
import type { Field, Record } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

type Holders = ReadonlyMap<string, string>

/** Who else holds unique values that these customers would get back. */
export function holdsOf(drafts: Draft[], client: Pick<QueryClientContract, 'from'>): Promise<Holders> {
  const fields = everyFieldOf('customers')
  const own = new Set(drafts.flatMap(({ before }) => uniqueRowsOf(before!, fields).map(placeOf)))
  const claims = drafts.flatMap(({ after }) => uniqueRowsOf(after, fields)).filter((row) => !own.has(placeOf(row)))
  const byField = Map.groupBy(claims, (row) => row.field_id)
  return takenValues(client, new Map([...byField].map(([id, rows]) => [id, rows.map(({ value }) => value)])))
}

/** Leaves a customer what it has now, where its unique value is somebody else's by now. */
export function settleUnique(drafts: Draft[], taken: Holders): Left[] {
  const seen = new Set<string>()
  const unique = everyFieldOf('customers').filter((field) => field.unique)
  return drafts.flatMap((draft) => unique.flatMap((field) => settle(draft, field, taken, seen)))
}

function settle({ before, after }: Draft, field: Field, taken: Holders, seen: Set<string>): Left[] {
  const place = placeIn(after, field)
  if (!place) return []
  const free = !taken.has(place) && !seen.has(place)
  if (!free) keepNow(field, before!, after)
  const now = placeIn(after, field)
  if (now) seen.add(now)
  return free ? [] : [{ recordId: after.id, key: field.key }]
}

function keepNow(field: Field, before: Record, after: Record) {
  const { uniqueWith } = field.options
  field.store.write(after, field, field.store.read(before, field))
  if (uniqueWith) after[uniqueWith] = before[uniqueWith]
}

function placeIn(record: Record, field: Field): string | null {
  const value = uniqueTextOf(record, field)
  return value === null ? null : placeOf({ field_id: field.id, value })
}

const placeOf = ({ field_id: field, value }: { field_id: string; value: string }) => `${field} ${value}`
