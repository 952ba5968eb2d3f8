import { fieldsOf } from '#lists/fields_of'
import type { Draft, RecordProblem } from '#actions/records/draft'
import { referenceProblems } from '#actions/records/reference_problems'
import { requiredProblems } from '#actions/records/required_problems'
import { uniqueProblems } from '#actions/records/unique_problems'

/**
 * What keeps each draft from being saved: required fields that are empty, unique values that are
 * taken, references to nobody. At most two statements, however many drafts.
 */
export async function checkRecords(drafts: Draft[]): Promise<RecordProblem[][]> {
  const fields = fieldsOf('customers')
  const unique = await uniqueProblems(drafts, fields)
  const references = await referenceProblems(drafts, fields)
  return drafts.map((draft, index) => [...requiredProblems(draft), ...references[index], ...unique[index]])
}
