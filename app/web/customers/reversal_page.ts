import type { Record } from '#fields/field'
import type { ChangeRow } from '#lists/read_changes'
import { changesOf } from '#actions/records/changes'
import type { RecordProblem } from '#actions/records/draft'
import { reversed, type Reversal } from '#actions/records/reversal'
import { fieldsOf } from '#lists/fields_of'
import { historyEntry, type HistoryLine } from '#web/customers/history'
import { holdersOf, sayProblems, summaryOf } from '#web/customers/say_problems'

/** The address at which a person is asked whether to restore a part of a change; nothing where there is nothing to restore. */
export function offerFor(record: Record, path: string) {
  return (change: ChangeRow, part: string) =>
    reversed(record, change, part) ? `${path}/reversal?change=${change.id}&part=${encodeURIComponent(part)}` : undefined
}

/** What a part is now and what it would be, and what is in the way. */
export async function reversalPage(
  record: Record,
  asked: { change: ChangeRow; part: string; reversal: Reversal },
  problems: RecordProblem[] = []
) {
  const { change, part, reversal } = asked
  const person = record.type === 'person'
  return {
    record,
    part,
    change: change.id,
    at: change.created_at,
    lines: linesOf(record, reversal, change),
    problems: Object.values(summaryOf(record.list, sayProblems(problems, person))),
    holders: await holdersOf(record, problems),
  }
}

/** The restoration as the history would tell it. */
function linesOf(record: Record, { after, problems }: Reversal, change: ChangeRow): HistoryLine[] {
  const changed = changesOf({ before: record, after }, fieldsOf(record.list))
  const told = changed ? historyEntry({ ...change, ...changed }) : null
  return told && !problems.length ? told.lines : []
}
