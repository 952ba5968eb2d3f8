import { everyFieldNamed } from '#lists/fields_of'
import { requiredKeys, requiredPlaces } from '#lists/forms'
import { listOfDrafts, type Draft, type RecordProblem } from '#actions/records/draft'

/** Required fields that are empty: all of them for a new record, otherwise those that the caller set. */
export function requiredProblems(drafts: Draft[]): RecordProblem[][] {
  if (drafts.length === 0) return []
  const places = requiredPlaces(listOfDrafts(drafts))
  return drafts.map(({ before, after, keys }) => {
    const asked = [...requiredKeys(after, places)].filter((key) => !before || !keys || keys.has(key))
    return asked.filter((key) => isMissing(key, after)).map((key) => ({ key, problem: { code: 'required' } }))
  })
}

function isMissing(key: string, record: Draft['after']) {
  const field = everyFieldNamed(record.list, key)
  return field !== undefined && field.store.read(record, field) === null
}
