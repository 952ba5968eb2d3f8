import { personById } from '#dictionaries/people'
import ExportTemplate from '#models/export_template'
import type { Format } from '#operations/export/plan'
import { can } from '#permissions/grants'
import { current } from '#tenancy/current'

/** Columns of an export under a name. */
export interface Template {
  id: string
  name: string
  list: string
  /** Whether everybody who exports is offered it. */
  shared: boolean
  format: Format
  columns: string[]
  headings: { [key: string]: string }
  reimportable: boolean
  version: number
  mine: boolean
  by: string
  /** May the acting person change it, or take it away? */
  changeable: boolean
}

/** One's own and the shared ones, by name. */
export async function templatesOf(list: string): Promise<Template[]> {
  return (await visible().where('list', list).orderBy('name').orderBy('id')).map(template)
}

export async function templateById(id: string): Promise<Template | undefined> {
  const row = await visible().where('id', id).first()
  return row ? template(row) : undefined
}

const visible = () =>
  ExportTemplate.query().where((any) => any.where('user_id', current.user!.id).orWhere('shared', true))

function template(row: ExportTemplate): Template {
  const { id, name, list, shared, format, columns, headings, reimportable, version, userId } = row
  const mine = userId === current.user!.id
  return {
    ...{ id, name, list, shared, columns, headings, reimportable, version, mine },
    format: format as Format,
    by: personById(userId)?.name ?? '–',
    changeable: shared ? can('exports.share') : mine,
  }
}
