import type { Address, ContactPoint } from '#fields/field'

/** Values in stored form by field, as a change holds them before and after. */
export type Stored = { [key: string]: unknown }

type Item = ContactPoint | Address

export const ITEMS = ['points', 'addresses'] as const

/** The values of a change by its smallest parts: a field's key, a mark, `points.<id>`, `addresses.<id>`. */
export function partsOf(values: Stored): Map<string, unknown> {
  const parts = new Map<string, unknown>()
  for (const [key, value] of Object.entries(values)) {
    const items = (ITEMS as readonly string[]).includes(key) ? (value as Item[]) : null
    if (items) for (const item of items) parts.set(`${key}.${item.id}`, item)
    else parts.set(key, value)
  }
  return parts
}

/** The same values as a change would hold them again; what there is nothing of is left out. */
export function valuesOf(parts: Iterable<[string, unknown]>): Stored {
  const values: Stored = {}
  for (const [part, value] of parts) {
    const [key] = part.split('.')
    if (isNothing(value)) continue
    if (key === part) values[key] = value
    else values[key] = [...((values[key] as unknown[]) ?? []), value]
  }
  return values
}

/** Fields without a value: where there is none, `valuesOf` says nothing. */
export const emptied = (parts: Iterable<string>): Stored =>
  Object.fromEntries([...parts].filter((part) => !part.includes('.')).map((key) => [key, null]))

/** Whether two values of a part are one to people: where an item stands among the others doesn't count. */
export const sameValue = (one: unknown, other: unknown) =>
  (isNothing(one) && isNothing(other)) || canonical(one) === canonical(other)

export const isNothing = (value: unknown) => value === null || value === undefined || value === false

/** The order in which an item's columns were read says nothing. */
function canonical(value: unknown) {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value)
  const columns = Object.entries(value).filter(([column]) => column !== 'position')
  return JSON.stringify(columns.sort(([one], [other]) => (one < other ? -1 : 1)))
}
