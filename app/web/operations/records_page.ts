import type { HttpContext } from '@adonisjs/core/http'
import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { seenLines } from '#lists/change_lines'
import { everyFieldNamed, listNamed } from '#lists/fields_of'
import { lists } from '#lists/index'
import { readRecordsOf } from '#lists/read_records'
import { titleOf } from '#lists/title_of'
import type Operation from '#models/operation'
import type { RowProblem } from '#models/operation_issue'
import { kindOf } from '#operations/index'
import { recordIssues } from '#operations/record_issues'
import { mayTouch } from '#permissions/row_scope'
import { presentOperation } from '#web/operations/present'
import { presentUndo } from '#web/operations/undo'

const PAGE = 50

/** What an operation does, or did, to records: numbers, then those that it left alone, with the reason. */
export async function recordsPage(operation: Operation, after: number, ctx: HttpContext) {
  const ended = !operation.pending
  const issues = ended ? await recordIssues(operation.id, after, PAGE + 1) : []
  const shown = issues.slice(0, PAGE)
  const about = shown.flatMap(({ problems }) => problems)
  const list = listNamed((operation.plan as { list?: string }).list ?? lists[0].key)
  const records = await readRecordsOf(list.key, [...new Set(about.flatMap(({ recordId }) => recordId ?? []))])
  const visible = new Map(records.filter((one) => mayTouch(list.viewPermission, one)).map((one) => [one.id, one]))
  return {
    operation: presentOperation(operation, ctx.i18n),
    steer: await ctx.bouncer.with('OperationPolicy').allows('steer', operation),
    undo: ended ? await presentUndo(operation, ctx) : null,
    ended,
    counts: { ...kindOf(operation.kind)!.start.result, ...(operation.result as object) } as { [name: string]: number },
    list: list.key,
    issues: about.map((problem) => issueOf(list.key, problem, visible)),
    paging: { first: after > 0, next: issues.length > PAGE ? shown.at(-1)!.rowNo : null },
  }
}

function issueOf(list: string, problem: RowProblem, visible: Map<string, Record>) {
  const record = visible.get(problem.recordId ?? '')
  return {
    id: record?.id,
    name: record ? titleOf(record) : translate(list === lists[0].key ? 'mass.unseen' : 'mass.unseen_records'),
    what: sayIssue(list, problem),
    lines: record && problem.holds ? seenLines({ list, action: 'update', before: {}, after: problem.holds }) : [],
  }
}

function sayIssue(list: string, { code, key, params, userId }: RowProblem): string {
  const field = (key && everyFieldNamed(list, key)?.label) ?? ''
  const person = (userId && personById(userId)?.name) ?? translate('customers.somebody')
  if (code.startsWith('operation_'))
    return translate(`mass.issues.${code.slice('operation_'.length)}`, { field, person })
  return `${field && `${field}: `}${translate(`problems.${code}`, { ...params, field })}`
}
