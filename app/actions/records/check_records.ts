import { everyFieldOf } from '#lists/fields_of'
import type { Field } from '#fields/field'
import { accessTo } from '#permissions/field_access'
import { binnedProblems } from '#actions/records/binned_customers'
import { listOfDrafts, type Draft, type RecordProblem } from '#actions/records/draft'
import { referenceProblems } from '#actions/records/reference_problems'
import { requiredProblems } from '#actions/records/required_problems'
import { uniqueProblems } from '#actions/records/unique_problems'

/**
 * What keeps each draft from being saved: required fields that are empty, unique values that are
 * taken, references to nobody or to who is in the bin. At most three statements, however many drafts. A reference that the acting person may not
 * write is not theirs to mend.
 */
export async function checkRecords(drafts: Draft[]): Promise<RecordProblem[][]> {
  if (drafts.length === 0) return []
  const list = listOfDrafts(drafts)
  const fields = everyFieldOf(list)
  const unique = await uniqueProblems(drafts, fields)
  const references = await referenceProblems(drafts, fields.filter(isWritten(list)))
  const binned = await binnedProblems(drafts)
  return requiredProblems(drafts).map((required, at) => [...required, ...references[at], ...binned[at], ...unique[at]])
}

const isWritten =
  (list: string) =>
  ({ key }: Field) =>
    accessTo(list, key) === 'write'
