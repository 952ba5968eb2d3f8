import { fillRecord } from '#actions/records/fill_record'
import type { RecordProblem } from '#actions/records/draft'
import { duplicateRules } from '#duplicates/chosen_rules'
import type { Field, ReadContext, Record } from '#fields/field'
import { uniqueRowsOf } from '#fields/index_rows'
import { emptyRecord } from '#lists/read_records'
import type { ImportPlan, MatchKey } from '#operations/import/plan'
import { cellsByField, contextOf, forNew, type RowInput } from '#operations/import/row_input'
import type { ImportRow } from '#operations/import/row_reader'

/** A value that only one customer should have: says which customer a row speaks of. */
export interface Claim {
  key: string
  fieldId: string
  value: string
  /** A phone or e-mail, or else a value that is unique in the tenant. */
  point: boolean
}

/** A row read as if it were a new customer. */
export interface ReadRow {
  row: ImportRow
  input: RowInput
  context: ReadContext
  record: Record
  problems: RecordProblem[]
  claims: Claim[]
}

/** Rows are read in the order of the file: their customers, who get their ids now, are as old as their place in it says. */
export function readRow(row: ImportRow, plan: ImportPlan, fields: Field[]): ReadRow {
  const input = cellsByField(row.cells, plan)
  const context = contextOf(input, plan)
  const { record, problems } = fillRecord(emptyRecord(), forNew(input, plan, fields), fields, context)
  return { row, input, context, record, problems, claims: claimsOf(record, fields) }
}

/** Whether a claim is one that the person chose to find customers by. */
export const finds = (claim: Claim, { match }: ImportPlan) => match.includes(claim.key as MatchKey)

/** Whether the company refuses a second customer with this value: asked of what customers are not found by. */
export const refuses = (claim: Claim, plan: ImportPlan) =>
  claim.point && !finds(claim, plan) && duplicateRules()[claim.key as 'phone' | 'email'].create === 'refuse'

/** Whether a second customer with this value would be that one, or none at all. */
export const concerns = (claim: Claim, plan: ImportPlan) => !claim.point || finds(claim, plan) || refuses(claim, plan)

export const placeOf = ({ fieldId, value }: Pick<Claim, 'fieldId' | 'value'>) => `${fieldId} ${value}`

/** What says who a record is: its phones and e-mails, and the values that only one customer may have. */
export function claimsOf(record: Record, fields: Field[]): Claim[] {
  const points = record.points.flatMap(({ channel_id: fieldId, value_key: value }) => {
    const field = fields.find(({ id }) => id === fieldId)
    const finding = field?.key === 'phone' || field?.key === 'email'
    return finding ? [{ key: field.key, fieldId, value, point: true }] : []
  })
  const unique = uniqueRowsOf(record, fields).map(({ field_id: fieldId, value }) => {
    const key = fields.find(({ id }) => id === fieldId)?.key ?? fieldId
    return { key, fieldId, value: String(value), point: false }
  })
  return [...points, ...unique]
}
