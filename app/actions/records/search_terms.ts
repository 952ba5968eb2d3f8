import { valueById } from '#dictionaries/values'
import type { ContactPoint, Record } from '#fields/field'
import { listNamed } from '#lists/fields_of'
import { distinct, emailTerms, phoneTerms, termsOf } from '#text/search_terms'

/** A term and the key of the field that it comes from; '' for names and numbers, which nobody is kept from. */
export interface SearchTerm {
  term: string
  origin: string
}

const EVERYBODYS = ''

/** What a record is found by; nothing while it lies in the bin. */
export function searchTermsOf(record: Record): SearchTerm[] {
  if (record.deleted_at) return []
  const { names: namesIn, guarded, mark } = listNamed(record.list).search
  const names = longest(termsOf(textOf(record, namesIn(record))))
  const found = names.map((term) => ({ term, origin: EVERYBODYS }))
  for (const [origin, terms] of guardedTerms(record, guarded))
    for (const term of longest(terms)) if (!isCovered(names, term)) found.push({ term, origin })
  return mark ? found.map(({ term, origin }) => ({ term: mark + term, origin })) : found
}

/** By field. A person who may not see one finds the record by the others as if it had none. */
function guardedTerms(record: Record, columns: readonly string[]): Map<string, string[]> {
  const filled = columns.filter((column) => record[column])
  const terms = new Map<string, string[]>(filled.map((column) => [column, termsOf(String(record[column]))]))
  for (const point of record.points) {
    const origin = valueById(point.channel_id)?.key ?? EVERYBODYS
    const own = terms.get(origin)
    if (own) own.push(...pointTerms(point))
    else terms.set(origin, pointTerms(point))
  }
  return terms
}

const textOf = (record: Record, columns: string[]) => columns.map((column) => record[column] ?? '').join(' ')

/** Search asks what terms begin with, so a term that begins another one of its field says nothing more. */
function longest(terms: string[]) {
  const sorted = distinct(terms).sort()
  return sorted.filter((term, index) => !sorted[index + 1]?.startsWith(term))
}

/** What everybody finds a record by need not be there a second time. */
const isCovered = (names: string[], term: string) => names.some((name) => name.startsWith(term))

function pointTerms({ kind, value, value_key: key }: ContactPoint) {
  if (kind === 'phone') return phoneTerms(key.startsWith('+') ? key : null, value)
  return kind === 'email' ? emailTerms(key) : termsOf(value)
}
