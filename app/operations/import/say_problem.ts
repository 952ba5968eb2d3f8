import i18nManager from '@adonisjs/i18n/services/main'
import { fieldNamed } from '#lists/fields_of'
import { translate } from '#fields/translate'
import type { RowProblem } from '#models/operation_issue'
import { current } from '#tenancy/current'

export interface SaidProblem {
  /** Header of the column in the uploaded file, else the field's name, else nothing: the whole row. */
  where: string
  what: string
  cure: string
}

/** One problem in words: where, what is wrong, what to do. */
export function sayProblem({ column, key, code, params }: RowProblem, header: string[]): SaidProblem {
  const field = key ? fieldNamed('customers', key) : undefined
  const where = (column === null ? field?.label : header[column]) ?? ''
  const words = { ...params, field: field?.label ?? where }
  const own = code.startsWith('import_')
  const what = translate(own ? `import.problems.${code.slice('import_'.length)}` : `problems.${code}`, words)
  return { where, what, cure: cureOf(code, words) }
}

/** Most problems say how a value is written; the others have a cure of their own. */
function cureOf(code: string, words: { [name: string]: string | number }) {
  const key = `import.cures.${code}`
  return i18nManager.locale(current.locale).hasMessage(key) ? translate(key, words) : ''
}

export function sayProblems(problems: RowProblem[], header: string[]): string {
  const said = problems.map((problem) => sayProblem(problem, header))
  return said
    .map(({ where, what, cure }) => [where && `${where}:`, `${what}.`, cure].filter(Boolean).join(' '))
    .join(' · ')
}
