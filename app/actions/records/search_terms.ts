import type { ContactPoint, Record } from '#fields/field'
import { distinct, emailTerms, phoneTerms, termsOf } from '#text/search_terms'

const COLUMNS = ['name', 'company', 'number', 'membership_number', 'id_number']

/** What a record is found by; nothing while it lies in the bin. */
export function searchTermsOf(record: Record): string[] {
  if (record.deleted_at) return []
  const texts = [...COLUMNS, ...ofSomebodyThere(record)].map((column) => record[column] ?? '')
  return longest(distinct([...termsOf(texts.join(' ')), ...record.points.flatMap(pointTerms)]))
}

/** A person's name holds these already. */
const ofSomebodyThere = ({ type }: Record) => (type === 'person' ? [] : ['first_name', 'last_name'])

/** Search asks what terms begin with, so a term that begins another one says nothing more. */
function longest(terms: string[]) {
  terms.sort()
  return terms.filter((term, index) => !terms[index + 1]?.startsWith(term))
}

function pointTerms({ kind, value, value_key: key }: ContactPoint) {
  if (kind === 'phone') return phoneTerms(key.startsWith('+') ? key : null, value)
  return kind === 'email' ? emailTerms(key) : termsOf(value)
}
