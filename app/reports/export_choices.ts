import { formats, type ExportPlan, type Format } from '#operations/export/plan'
import { isId } from '#text/ids'

const LONGEST_HEADING = 120

/** How a file is made, beside which records and columns it holds. */
export interface ExportChoices extends Pick<ExportPlan, 'headings' | 'reimportable'> {
  format: Format
  /** The template that they came from. */
  template?: string
}

/** As a part of a query string; `parseChoices` reads it back. */
export function printChoices({ format, headings = {}, reimportable, template }: ExportChoices): string {
  const params = new URLSearchParams({ format })
  for (const [key, heading] of Object.entries(headings)) params.set(`headings[${key}]`, heading)
  if (reimportable) params.set('reimportable', '1')
  if (template) params.set('template', template)
  return params.toString()
}

/** An address with the choices behind its query. */
export const withChoices = (address: string, choices: ExportChoices) =>
  `${address}${address.includes('?') ? '&' : '?'}${printChoices(choices)}`

/** What of a query string can't be read counts for nothing. */
export function parseChoices(query: { [name: string]: unknown }): ExportChoices {
  const { format, headings, reimportable, template } = query
  return {
    format: formats.find((one) => one === format) ?? formats[0],
    headings: headingsOf(headings),
    reimportable: [reimportable].flat().at(-1) === '1',
    ...(typeof template === 'string' && isId(template) && { template }),
  }
}

/** Headings of one's own; an empty one is none. */
export function headingsOf(given: unknown): { [key: string]: string } {
  if (typeof given !== 'object' || given === null) return {}
  const typed = Object.entries(given).map(([key, text]) => [key, typeof text === 'string' ? tidy(text) : ''])
  return Object.fromEntries(typed.filter(([, text]) => text))
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADING)
