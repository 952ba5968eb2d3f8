import { changesOf } from '#actions/records/changes'
import { checkRecords } from '#actions/records/check_records'
import type { Draft, RecordProblem } from '#actions/records/draft'
import { heldProblems } from '#actions/records/held_problems'
import type { Record } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import { readRecordsOf } from '#lists/read_records'
import { setsField } from '#operations/mass_action/actions'
import { changeFor } from '#operations/mass_action/change'
import { actionOf, type MassPlan } from '#operations/mass_action/plan'
import type { RecordIssue } from '#operations/record_issues'
import { mayTouch } from '#permissions/row_scope'

/** What would become of some records. */
export interface Prepared {
  /** Those that change. */
  drafts: Draft[]
  /** Those that the acting person may not change, and those whose change would break a rule. */
  forbidden: RecordIssue[]
  broken: RecordIssue[]
}

/** Records → drafts and issues, with at most seven look-ups however many; writes nothing. */
export async function prepareMass(ids: string[], plan: MassPlan): Promise<Prepared> {
  const action = actionOf(plan)
  const records = (await readRecordsOf(plan.list, ids)).filter((record) => !record.deleted_at)
  const mine = records.filter((record) => mayTouch(action.permission, record))
  const forbidden = records.filter((record) => !mine.includes(record)).map(mayNot)
  const { drafts, problems } = await changed(mine, plan)
  const isSound = (_: Draft, at: number) => problems[at].length === 0
  const broken = drafts.flatMap(({ after }, at) => (problems[at].length ? [issueOf(after.id, problems[at])] : []))
  return { drafts: drafts.filter(isSound), forbidden, broken }
}

async function changed(records: Record[], plan: MassPlan) {
  const change = changeFor(plan)
  const setting = setsField(actionOf(plan))
  const keys = new Set(setting ? [actionOf(plan).field ?? plan.field!] : [])
  const made = records.map((before) => ({ before, keys, ...change(before) }))
  const fields = everyFieldOf(plan.list)
  const changing = made.filter((one) => one.problems.length || changesOf({ ...one, after: one.record }, fields))
  const drafts = changing.map(({ before, record }): Draft => ({ before, after: record, keys }))
  const checks = setting ? await checkRecords(drafts) : await heldProblems(drafts)
  return { drafts, problems: changing.map(({ problems }, at) => [...problems, ...checks[at]]) }
}

const mayNot = ({ id }: Record): RecordIssue => ({ recordId: id, problems: [{ code: 'operation_may_not' }] })

const issueOf = (recordId: string, problems: RecordProblem[]): RecordIssue => ({
  recordId,
  problems: problems.map(({ key, problem }) => ({ key, ...problem })),
})
