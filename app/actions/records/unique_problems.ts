import db from '@adonisjs/lucid/services/db'
import { uniqueRowsOf } from '#fields/index_rows'
import type { Field } from '#fields/field'
import { seesValues } from '#permissions/field_access'
import type { Draft, RecordProblem } from '#actions/records/draft'
import { takenValues } from '#actions/records/taken_values'

interface Claim {
  draft: Draft
  index: number
  field: Field
  value: string
}

/** Unique values that another record holds, or an earlier draft of the same batch. One statement for all drafts. */
export async function uniqueProblems(drafts: Draft[], fields: Field[]): Promise<RecordProblem[][]> {
  const problems: RecordProblem[][] = drafts.map(() => [])
  const claims = drafts.flatMap((draft, index) => newClaims(draft, index, fields))
  const values = Map.groupBy(claims, ({ field }) => field.id)
  const taken = await takenValues(db, new Map([...values].map(([id, list]) => [id, list.map(({ value }) => value)])))
  for (const { draft, index, field, value } of claims) {
    const place = `${field.id} ${value}`
    const holder = taken.get(place)
    if (holder && holder !== draft.after.id) problems[index].push(takenProblem(draft.after.list, field, holder, fields))
    else taken.set(place, draft.after.id)
  }
  return problems
}

function newClaims(draft: Draft, index: number, fields: Field[]): Claim[] {
  const held = new Set(draft.before ? uniqueRowsOf(draft.before, fields).map(placeOf) : [])
  const rows = uniqueRowsOf(draft.after, fields).filter((row) => !held.has(placeOf(row)))
  return rows.map((row) => ({
    draft,
    index,
    field: fields.find(({ id }) => id === row.field_id)!,
    value: String(row.value),
  }))
}

const placeOf = (row: { field_id: string; value: unknown }) => `${row.field_id} ${row.value}`

function takenProblem(list: string, field: Field, recordId: string, fields: Field[]): RecordProblem {
  if (seesValues(list, field.key)) return { key: field.key, problem: { code: 'taken' }, recordId }
  return { key: companionOf(field, fields), problem: { code: 'taken_unseen' } }
}

/** A value that a person may not see clashes when they change what it is unique with: that they can mend. */
const companionOf = ({ key, options }: Field, fields: Field[]) =>
  fields.find((field) => field.options.column === options.uniqueWith)?.key ?? key
