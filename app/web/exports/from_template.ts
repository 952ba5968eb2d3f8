import { defaultState } from '#lists/default_state'
import { fieldNamed } from '#lists/fields_of'
import { EVERYTHING, type ListState } from '#lists/list_state'
import { linksFrom } from '#lists/page/links'
import { withChoices } from '#reports/export_choices'
import { templatesOf, type Template } from '#reports/templates'
import type { ExportAsked } from '#web/exports/export_asked'

interface Templates {
  all: Template[]
  chosen?: Template
}

/**
 * What the template says that was chosen, as long as nobody changed the columns since (`changed`); of columns, those that
 * are there and the acting person's to see.
 */
export async function exportFromTemplate(
  { state, choices }: ExportAsked,
  changed: boolean
): Promise<ExportAsked & { templates: Templates }> {
  const all = await templatesOf(state.list)
  const chosen = all.find(({ id }) => id === choices.template)
  const templates = { all, chosen }
  if (!chosen || changed) return { state, choices: { ...choices, template: chosen?.id }, templates }
  const columns = chosen.columns.filter((key) => fieldNamed(state.list, key))
  const { id: template, format, headings, reimportable } = chosen
  return { state: { ...state, columns }, choices: { template, format, headings, reimportable }, templates }
}

/** The templates with the addresses at which the form stands as they say. */
export function templateLinks({ all, chosen }: Templates, state: ListState, path: string) {
  const bare = { ...state, view: EVERYTHING, columns: defaultState(state.list).columns }
  return all.map(({ id, name, format }) => ({
    name,
    current: id === chosen?.id,
    href: withChoices(linksFrom(path, bare)(), { format, template: id }),
  }))
}
