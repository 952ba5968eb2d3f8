import { csvLine } from '#files/csv/write'
import type { Field } from '#fields/field'
import { translate, translations } from '#fields/translate'
import { requiredKeys } from '#lists/forms'
import { emptyRecord } from '#lists/read_records'
import { sampleFields } from '#operations/import/importable'
import { fold } from '#text/fold'

/** The CSV that people fill in. */
export function sampleFile(): string {
  return sampleRows()
    .map((row) => csvLine(row))
    .join('')
}

/** Row 1 headers, row 2 Mandatory / Optional, row 3 sample data. */
export function sampleRows(): string[][] {
  const fields = sampleFields()
  const required = new Set(requiredKeys(emptyRecord()))
  const marks = fields.map(({ key }) => translate(required.has(key) ? 'import.mandatory' : 'import.optional'))
  return [fields.map((field) => field.label), marks, fields.map(sampleOf)]
}

/** Whether a row is one of the two for reference: it is skipped wherever rows 2 and 3 are expected. */
export function isHelperRow(cells: string[], fields: (Field | undefined)[]): boolean {
  return isMarkRow(cells) || isSampleRow(cells, fields)
}

function isMarkRow(cells: string[]) {
  const words = [...translations('import.mandatory'), ...translations('import.optional')].map(fold)
  const filled = cells.map(fold).filter(Boolean)
  return filled.length > 0 && filled.every((cell) => words.includes(cell))
}

/** More than half of the filled cells say what the sample says: a changed field does not matter. */
function isSampleRow(cells: string[], fields: (Field | undefined)[]) {
  const filled = cells.flatMap((cell, at) => (cell ? [{ cell, field: fields[at] }] : []))
  const same = filled.filter(({ cell, field }) => field && fold(sampleOf(field)) === fold(cell))
  return same.length > 1 && same.length > filled.length / 2
}

function sampleOf(field: Field) {
  return field.type.sample(field)
}
