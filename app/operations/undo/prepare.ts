import { changesOf } from '#actions/records/changes'
import { heldProblems } from '#actions/records/held_problems'
import { referenceProblems } from '#actions/records/reference_problems'
import { uniqueProblems } from '#actions/records/unique_problems'
import { listOfDrafts, type Draft } from '#actions/records/draft'
import type { Record } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import { readRecordsOf } from '#lists/read_records'
import type { RecordIssue } from '#operations/record_issues'
import { changedBy, conflictOf, lostValue, type Conflict } from '#operations/undo/conflicts'
import { touches, type Deed } from '#operations/undo/deeds'
import { emptied, valuesOf } from '#operations/undo/parts'
import { closedParts, mayUndo } from '#operations/undo/rights'
import { takenBack } from '#operations/undo/take_back'

export interface Prepared {
  drafts: Draft[]
  issues: RecordIssue[]
}

/** Deeds of an operation → records as they were before it, and those that are left, with the reason; writes nothing. */
export async function prepareUndo(deeds: Deed[], operationId: string): Promise<Prepared> {
  const records = await recordsOf(deeds)
  const open = deeds.filter((deed) => !isOver(deed, records.get(deed.recordId)))
  const refused = new Map<Deed, RecordIssue['problems']>()
  const conflicts = new Map<Deed, Conflict>()
  for (const deed of open) sift(deed, records.get(deed.recordId)!, refused, conflicts)
  const people = await changedBy(conflicts, operationId)
  for (const [deed, conflict] of conflicts) refused.set(deed, [sayConflict(conflict, people.get(deed) ?? null)])
  const made = open.filter((deed) => !refused.has(deed)).map((deed) => takenBack(records.get(deed.recordId)!, deed))
  const lists = [...Map.groupBy(made, ({ after }) => after.list).values()]
  const found: Prepared[] = []
  for (const drafts of lists) found.push(await checked(drafts))
  const asked = [...refused].map(([{ recordId }, problems]) => ({ recordId, problems }))
  return { drafts: found.flatMap(({ drafts }) => drafts), issues: [...asked, ...found.flatMap(({ issues }) => issues)] }
}

/** The records of deeds, list by list. */
async function recordsOf(deeds: Deed[]): Promise<Map<string, Record>> {
  const records = new Map<string, Record>()
  for (const [list, own] of Map.groupBy(deeds, (deed) => deed.list)) {
    const ids = own.map(({ recordId }) => recordId)
    for (const record of await readRecordsOf(list, ids)) records.set(record.id, record)
  }
  return records
}

/** What was created is in the bin or gone; what was updated is gone, or was never changed in the end. */
const isOver = ({ created, parts }: Deed, record: Record | undefined) =>
  !record || (created ? Boolean(record.deleted_at) : parts.size === 0)

function sift(deed: Deed, record: Record, refused: Map<Deed, RecordIssue['problems']>, conflicts: Map<Deed, Conflict>) {
  const closed = closedParts(deed)
  const lost = lostValue(deed)
  const conflict = conflictOf(deed, record)
  if (!mayUndo(deed, record)) refused.set(deed, [{ code: 'operation_may_not' }])
  else if (closed.length) refused.set(deed, [{ code: 'operation_field_closed', key: closed[0] }])
  else if (record.merged_into_id) refused.set(deed, [{ code: 'operation_merged' }])
  else if (record.deleted_at && !touches(deed, 'deleted')) refused.set(deed, [{ code: 'operation_in_bin' }])
  else if (conflict.size) conflicts.set(deed, conflict)
  else if (lost) refused.set(deed, [{ code: 'operation_value_gone', key: lost }])
}

const sayConflict = (conflict: Conflict, userId: string | null): RecordIssue['problems'][number] => ({
  code: 'operation_changed_since',
  ...(userId && { userId }),
  holds: { ...emptied(conflict.keys()), ...valuesOf(conflict) },
})

/** A value that was unique then may be another record's by now. Only that, what it refers to and what belongs to it is asked again. */
async function checked(made: Draft[]): Promise<Prepared> {
  const fields = everyFieldOf(listOfDrafts(made))
  const changing = made.filter((draft) => changesOf(draft, fields))
  const [unique, references] = [await uniqueProblems(changing, fields), await referenceProblems(changing, fields)]
  const held = await heldProblems(changing)
  const problems = changing.map((_, at) => [...unique[at], ...references[at], ...held[at]])
  return {
    drafts: changing.filter((_, at) => !problems[at].length),
    issues: changing.flatMap(({ after }, at) =>
      problems[at].length
        ? [{ recordId: after.id, problems: problems[at].map(({ key, problem }) => ({ key, ...problem })) }]
        : []
    ),
  }
}
