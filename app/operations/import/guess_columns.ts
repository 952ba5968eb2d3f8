import type { Field } from '#fields/field'
import { translations } from '#fields/translate'
import { SYNONYMS } from '#operations/import/synonyms'
import { fold } from '#text/fold'

/**
 * Which field each column holds, null where no name fits. Our own keys and labels win over synonyms;
 * a field is taken once. A company's name is the customer's name in a file without people.
 */
export function guessColumns(header: string[], fields: Field[]): (string | null)[] {
  const columns: (string | null)[] = header.map(() => null)
  for (const names of [ownNames(fields), synonyms(fields)]) claim(columns, header, names)
  return withCompaniesNamed(columns)
}

function claim(columns: (string | null)[], header: string[], names: Map<string, string>) {
  header.forEach((title, at) => {
    const key = names.get(wordOf(title))
    if (key && !columns[at] && !columns.includes(key)) columns[at] = key
  })
}

function ownNames(fields: Field[]) {
  const names = new Map<string, string>()
  for (const { key } of fields) names.set(wordOf(key), key)
  for (const field of fields) for (const label of labelsOf(field)) setOnce(names, wordOf(label), field.key)
  return names
}

function synonyms(fields: Field[]) {
  const names = new Map<string, string>()
  for (const { key } of fields) for (const name of (SYNONYMS[key] ?? '').split(' ')) setOnce(names, name, key)
  return names
}

function labelsOf(field: Field) {
  return field.system && field.store.name !== 'contact_point' ? translations(`fields.${field.key}`) : [field.label]
}

function withCompaniesNamed(columns: (string | null)[]) {
  const people = ['name', 'first_name', 'last_name'].some((key) => columns.includes(key))
  return people ? columns : columns.map((key) => (key === 'company' ? 'name' : key))
}

function setOnce(names: Map<string, string>, name: string, key: string) {
  if (name && !names.has(name)) names.set(name, key)
}

/** "Company Name *", "company_name" and "CompanyName" are one word. */
export function wordOf(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]+/gu, '')
}
