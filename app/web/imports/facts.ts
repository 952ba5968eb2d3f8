import type { I18n } from '@adonisjs/i18n'
import type { ImportPlan } from '#operations/import/plan'

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' }

/** What was found in the file: a wrong guess must be seen before anything runs. */
export function factsOf({ fileName, rows, format, helperRows, corrected, header }: ImportPlan, i18n: I18n) {
  return {
    fileName,
    rows,
    columns: header.length,
    delimiter: i18n.t(`import.delimiter_${DELIMITERS[format.delimiter]}`),
    encoding: format.encoding.toUpperCase().replace('WINDOWS', 'Windows'),
    guessedEncoding: format.encoding === 'windows-1252',
    helperRows: helperRows.join(', '),
    corrected,
  }
}
