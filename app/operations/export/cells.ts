import type { Cell } from '#files/csv/write'
import type { Field, Record } from '#fields/field'

/** Different values of a column that are printed once. */
const KEPT = 10_000

/**
 * Prints one column's cell of a record as `write` puts it into the file; values are those of `toSheet`, phones
 * and numbers of documents being text. Values of few kinds (a status, a person, a day) are printed once.
 */
export function columnPrinter(field: Field, write: (cell: Cell) => string): (record: Record) => string {
  const { store, type } = field
  const nothing = write(null)
  const print = (value: unknown) => write(type.toSheet(value, field))
  const printed = hasFewValues(field) ? once(print) : print
  return (record) => {
    const value = store.read(record, field)
    return value === null || value === undefined ? nothing : printed(value)
  }
}

const hasFewValues = ({ type }: Field) => !type.many && (type.choices !== undefined || type.name === 'date')

function once(print: (value: unknown) => string): (value: unknown) => string {
  const known = new Map<unknown, string>()
  return (value) => {
    const kept = known.get(value)
    if (kept !== undefined) return kept
    const text = print(value)
    if (known.size < KEPT) known.set(value, text)
    return text
  }
}
