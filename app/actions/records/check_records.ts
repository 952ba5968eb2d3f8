import { everyFieldOf } from '#lists/fields_of'
import type { Field } from '#fields/field'
import { accessTo } from '#permissions/field_access'
import { listOfDrafts, type Draft, type RecordProblem } from '#actions/records/draft'
import { referenceProblems } from '#actions/records/reference_problems'
import { requiredProblems } from '#actions/records/required_problems'
import { uniqueProblems } from '#actions/records/unique_problems'

/**
 * What keeps each draft from being saved: required fields that are empty, unique values that are
 * taken, references to nobody. At most two statements, however many drafts. A reference that the acting person may not
 * write is not theirs to mend.
 */
export async function checkRecords(drafts: Draft[]): Promise<RecordProblem[][]> {
  if (drafts.length === 0) return []
  const list = listOfDrafts(drafts)
  const fields = everyFieldOf(list)
  const unique = await uniqueProblems(drafts, fields)
  const references = await referenceProblems(drafts, fields.filter(isWritten(list)))
  return requiredProblems(drafts).map((required, index) => [...required, ...references[index], ...unique[index]])
}

const isWritten =
  (list: string) =>
  ({ key }: Field) =>
    accessTo(list, key) === 'write'
