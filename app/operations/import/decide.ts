import type { Draft, RecordProblem } from '#actions/records/draft'
import { fillRecord } from '#actions/records/fill_record'
import type { Field, Record } from '#fields/field'
import type { ImportPlan } from '#operations/import/plan'
import type { Known } from '#operations/import/holders'
import { forKnown } from '#operations/import/row_input'
import type { ReadRow } from '#operations/import/read_row'
import { translate } from '#fields/translate'
import { can } from '#permissions/grants'
import { mayTouch } from '#permissions/row_scope'

export interface Decision {
  draft?: Draft
  problems: RecordProblem[]
}

/** Creates, updates or refuses: a row that could speak of two customers is never guessed at. */
export function decide(row: ReadRow, known: Known, plan: ImportPlan, fields: Field[]): Decision {
  const matches = new Map([...known.values()].flat().map((record) => [record.id, record]))
  if (matches.size > 1) return { problems: clashes(known) }
  const [record] = matches.values()
  return record ? update(row, record, known, plan, fields) : create(row, plan)
}

function create({ record, problems }: ReadRow, { mode, match }: ImportPlan): Decision {
  if (mode === 'update') return { problems: match.slice(0, 1).map((key) => problemOf(key, 'import_no_match')) }
  if (!can('customers.create')) return { problems: [problemOf('', 'import_may_not_create')] }
  return { draft: { before: null, after: record }, problems: [...problems] }
}

function update(row: ReadRow, before: Record, known: Known, plan: ImportPlan, fields: Field[]): Decision {
  const [key] = known.keys()
  const other = { recordId: before.id }
  if (plan.mode === 'create') return { problems: [problemOf(key, 'import_exists', other)] }
  if (!isSeen(before) || !mayTouch('customers.edit', before))
    return { problems: [problemOf(key, 'import_may_not_edit', other)] }
  const input = forKnown(row, plan, before, fields)
  const { record, problems } = fillRecord(before, input, fields, row.context)
  return {
    draft: { before, after: record, keys: new Set(Object.keys(input)) },
    problems: [...problems],
  }
}

const isSeen = (record: Record) => mayTouch('customers.view', record)

/** One problem at each column that speaks of a customer. */
function clashes(known: Known): RecordProblem[] {
  return [...known].map(([key, records]) => {
    const names = [...new Set(records.map((record) => (isSeen(record) ? nameOf(record) : translate('import.unseen'))))]
    return problemOf(key, 'import_matches_several', {
      recordId: records[0].id,
      params: { names: names.join(', ') },
    })
  })
}

const nameOf = ({ name, number }: Record) => `${name} (${number})`

interface Other {
  recordId?: string
  params?: { [name: string]: string }
}

function problemOf(key: string, code: string, { recordId, params }: Other = {}): RecordProblem {
  return { key, problem: { code, params }, recordId }
}
