import type { Cell } from '#files/csv/write'
import type { Field, Record } from '#fields/field'

type CellOf = (record: Record) => Cell

/** Values of few kinds (a status, a person, yes or no) are printed once. */
const KEPT = 500

/** A record as the cells of a row; values are those of `toSheet`, phones and numbers of documents being text. */
export function rowOf(fields: Field[]): (record: Record) => Cell[] {
  const columns = fields.map(columnOf)
  return (record) => columns.map((cell) => cell(record))
}

function columnOf(field: Field): CellOf {
  const { store, type } = field
  const known = new Map<unknown, Cell>()
  return (record) => {
    const value = store.read(record, field)
    if (value === null || value === undefined) return null
    const kept = known.get(value)
    if (kept !== undefined) return kept
    const cell = type.toSheet(value, field)
    if (known.size < KEPT && typeof value !== 'object') known.set(value, cell)
    return cell
  }
}

/** Spreadsheets know no time zones: a time stands as the reader's clock shows it. */
export function plainDates(cells: Cell[], fields: Field[]): Cell[] {
  return cells.map((cell, at) => {
    if (!(cell instanceof Date)) return cell
    const text = cell.toISOString()
    return fields[at].type.name === 'date' ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
  })
}
