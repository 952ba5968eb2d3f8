import type { ContactPoint, Record } from '#fields/field'
import { distinct, emailTerms, phoneTerms, termsOf } from '#text/search_terms'

const COLUMNS = ['name', 'first_name', 'last_name', 'company', 'number', 'membership_number', 'id_number']

/** What a record is found by; nothing while it lies in the bin. */
export function searchTermsOf(record: Record): string[] {
  if (record.deleted_at) return []
  const words = COLUMNS.flatMap((column) => (record[column] ? termsOf(String(record[column])) : []))
  return distinct([...words, ...record.points.flatMap(pointTerms)])
}

function pointTerms({ kind, value, value_key: key }: ContactPoint) {
  if (kind === 'phone') return phoneTerms(key.startsWith('+') ? key : null, value)
  return kind === 'email' ? emailTerms(key) : termsOf(value)
}
