import type { I18n } from '@adonisjs/i18n'
import type { ImportPlan } from '#operations/import/plan'

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' }

/** What was found in the file: a wrong guess must be seen before anything runs. */
export function factsOf(plan: ImportPlan, i18n: I18n) {
  const { fileName, rows, helperRows, corrected, header } = plan
  return {
    fileName,
    rows,
    columns: header.length,
    written: plan.workbook ? sheetOf(plan.workbook, i18n) : textOf(plan, i18n),
    warnings: plan.workbook ? warningsOf(plan.workbook, i18n) : encodingWarning(plan, i18n),
    helperRows: helperRows.join(', '),
    corrected,
  }
}

function textOf({ format }: ImportPlan, i18n: I18n) {
  const delimiter = i18n.t(`import.delimiter_${DELIMITERS[format.delimiter]}`)
  const encoding = format.encoding.toUpperCase().replace('WINDOWS', 'Windows')
  return [i18n.t('import.facts_delimiter', { delimiter }), encoding]
}

function encodingWarning({ format }: ImportPlan, i18n: I18n) {
  return format.encoding === 'windows-1252' ? [i18n.t('import.facts_guessed')] : []
}

type Workbook = NonNullable<ImportPlan['workbook']>

const sheetOf = ({ sheet }: Workbook, i18n: I18n) => [i18n.t('import.facts_sheet', { sheet })]

function warningsOf({ others, notes }: Workbook, i18n: I18n) {
  const unread = others.length
    ? [i18n.t('import.facts_other_sheets', { sheets: others.join(', '), count: others.length })]
    : []
  return [...unread, ...notes.map(({ code, count, first }) => i18n.t(`import.sheet_${code}`, { count, first }))]
}
