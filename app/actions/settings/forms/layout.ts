import { moved, splitMove } from '#actions/settings/save_order'
import { newId } from '#text/ids'
import type { FormField, FormSection } from '#lists/forms'

/** A form as its page posts it. */
export interface GivenLayout {
  /** In the order of the page: `section:<id>`, and `field:<key>` for the fields of the section before. */
  items: string[]
  /** Names of sections by their id. */
  names: { [id: string]: string }
  required: string[]
}

/** One press on the page. */
export interface LayoutEdit {
  move?: string
  remove?: string
  /** The section to add to, and the field. */
  add?: { section: string; key: string }
  newSection?: string
}

/** Conditions and ids are the stored form's; a key that it may not hold, or holds already, counts for nothing. */
export function readLayout(
  stored: FormSection[],
  { items, names, required }: GivenLayout,
  allowed: Set<string>
): FormSection[] {
  const known = new Map(stored.flatMap((section) => section.fields).map((field) => [field.key, field]))
  const seen = new Set<string>()
  const sections: FormSection[] = []
  for (const item of items) {
    const [kind, what] = splitMove(item)
    if (kind === 'section' && stored.some(({ id }) => id === what))
      sections.push({ id: what, name: names[what] ?? '', fields: [] })
    if (kind !== 'field' || seen.has(what) || !(known.has(what) || allowed.has(what))) continue
    seen.add(what)
    sections.at(-1)?.fields.push({ ...known.get(what), key: what, required: required.includes(what) })
  }
  return sections
}

export function editLayout(
  sections: FormSection[],
  { move, remove, add, newSection }: LayoutEdit,
  allowed: Set<string>
): FormSection[] {
  const [direction, what] = splitMove(move)
  const [kind, target] = splitMove(what)
  if (kind === 'section') return reordered(sections, `${direction}:${target}`)
  if (kind === 'field') return fieldMoved(sections, direction, target)
  if (remove) return removed(sections, remove)
  if (add) return added(sections, add, allowed)
  return newSection ? [...sections, { id: newId(), name: newSection, fields: [] }] : sections
}

export const keysOf = (sections: FormSection[]) => sections.flatMap(({ fields }) => fields.map(({ key }) => key))

function reordered(sections: FormSection[], move: string) {
  const ids = moved(
    sections.map(({ id }) => id),
    move
  )
  return ids.map((id) => sections.find((section) => section.id === id)!)
}

/** Past the end of its section a field goes on into the next one. */
function fieldMoved(sections: FormSection[], direction: string, key: string): FormSection[] {
  const from = sections.findIndex(({ fields }) => fields.some((field) => field.key === key))
  if (from < 0) return sections
  const { fields } = sections[from]
  const keys = moved(
    fields.map((field) => field.key),
    `${direction}:${key}`
  )
  const inside = keys.map((each) => fields.find((field) => field.key === each)!)
  if (keys.indexOf(key) !== fields.findIndex((field) => field.key === key)) return withFields(sections, from, inside)
  const to = from + (direction === 'up' ? -1 : 1)
  if (!sections[to]) return sections
  const field = fields.find((each) => each.key === key)!
  const emptied = withFields(
    sections,
    from,
    fields.filter((each) => each !== field)
  )
  return withFields(emptied, to, direction === 'up' ? [...sections[to].fields, field] : [field, ...sections[to].fields])
}

/** The fields of a section that goes join the one before, or the one after. */
function removed(sections: FormSection[], remove: string): FormSection[] {
  const [kind, what] = splitMove(remove)
  if (kind === 'field')
    return sections.map((section) => ({ ...section, fields: section.fields.filter(({ key }) => key !== what) }))
  const at = sections.findIndex(({ id }) => id === what)
  if (at < 0 || sections.length === 1) return sections
  const heir = at === 0 ? 1 : at - 1
  const { fields } = sections[at]
  const joined = at === 0 ? [...fields, ...sections[heir].fields] : [...sections[heir].fields, ...fields]
  return withFields(sections, heir, joined).filter(({ id }) => id !== what)
}

function added(
  sections: FormSection[],
  { section, key }: { section: string; key: string },
  allowed: Set<string>
): FormSection[] {
  if (!allowed.has(key) || keysOf(sections).includes(key)) return sections
  return sections.map((each) =>
    each.id === section ? { ...each, fields: [...each.fields, { key, required: false }] } : each
  )
}

const withFields = (sections: FormSection[], at: number, fields: FormField[]) =>
  sections.with(at, { ...sections[at], fields })
