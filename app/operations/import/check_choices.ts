import type { Problem } from '#fields/field'
import { requiredKeys } from '#lists/forms'
import { emptyRecord } from '#lists/read_records'
import { importableFields } from '#operations/import/importable'
import type { ImportChoices } from '#operations/import/plan'

const NAMES = ['name', 'first_name', 'last_name', 'company']
const BOUNDARY = ['type', 'name']

/** Required fields that no column holds: each needs one value for all new customers. */
export function missingKeys(columns: (string | null)[]): string[] {
  return [...requiredKeys(emptyRecord())].filter((key) => !columns.includes(key) && !BOUNDARY.includes(key))
}

/** What keeps an import from being checked, by the name of the control. */
export function checkChoices({ columns, constants, mode, match }: ImportChoices): {
  [control: string]: Problem
} {
  const problems: { [control: string]: Problem } = {
    ...doubles(columns),
    ...constantProblems(columns, constants, mode),
  }
  if (!columns.some((key) => key && NAMES.includes(key)) && mode !== 'update')
    problems['columns.0'] ??= { code: 'import_no_name' }
  if (mode === 'update' && !match.some((key) => columns.includes(key))) problems.match = { code: 'import_no_match_key' }
  return problems
}

function doubles(columns: (string | null)[]) {
  const twice = columns.flatMap((key, at) => (key && columns.indexOf(key) < at ? [at] : []))
  return Object.fromEntries(twice.map((at) => [`columns.${at}`, { code: 'import_twice' }]))
}

function constantProblems(
  columns: (string | null)[],
  constants: ImportChoices['constants'],
  mode: ImportChoices['mode']
) {
  const problems: { [control: string]: Problem } = {}
  const missing = mode === 'update' ? [] : missingKeys(columns)
  for (const field of importableFields()) {
    const typed = constants[field.key] ?? ''
    if (!typed && !missing.includes(field.key)) continue
    const parsed = typed ? field.type.parse(typed, field, {}) : { problem: { code: 'required' } }
    if ('problem' in parsed) problems[`constants.${field.key}`] = parsed.problem
  }
  return problems
}
