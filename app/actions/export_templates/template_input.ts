import type ExportTemplate from '#models/export_template'
import type { Format } from '#operations/export/plan'

/** How a template is called and who is offered it. */
export interface TemplateInput {
  name: string
  shared: boolean
}

/** What it keeps of an export. */
export interface TemplateContent {
  format: Format
  columns: string[]
  headings: { [key: string]: string }
  reimportable: boolean
}

export const OF_TEMPLATE = { list: 'export_templates', kept: ['name', 'shared'] }

/** A template as the history tells it. */
export function toldTemplate({ name, shared, format, columns, headings, reimportable }: ExportTemplate) {
  return {
    name,
    shared: Boolean(shared),
    format,
    columns,
    headings: told(headings),
    reimportable: Boolean(reimportable),
  }
}

const told = (headings: object) => (Object.keys(headings).length ? headings : null)
