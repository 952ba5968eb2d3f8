import { indexText } from '#fields/index_text'
import type { Record } from '#fields/field'

/**
 * A person is called by first and last name, a company by the name given. Without a type, a first or
 * last name makes a person. `company` is the organisation that a person works for; alone it names a
 * company.
 */
export function nameCustomer(record: Record) {
  const { first_name: first, last_name: last, company, name } = record as { [column: string]: string | null }
  const full = [first, last].filter(Boolean).join(' ')
  record.type ??= full ? 'person' : 'company'
  record.name = (record.type === 'person' ? full || name : name || company || full) ?? ''
  record.sort_name = indexText(String(record.name))
}

/** The columns by whose words everybody finds a customer; a person's name holds first and last name already. */
export function namesOfCustomer({ type }: Record): string[] {
  return ['name', 'company', 'number', ...(type === 'person' ? [] : ['first_name', 'last_name'])]
}
