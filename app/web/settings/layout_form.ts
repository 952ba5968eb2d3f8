import type { HttpContext } from '@adonisjs/core/http'
import type { FormSection } from '#lists/forms'
import type Form from '#models/form'
import { editLayout, readLayout, type LayoutEdit } from '#actions/settings/forms/layout'
import { layoutValidator } from '#validators/settings'
import { allowedKeys, type Layout } from '#web/settings/form_page'

type Given = Awaited<ReturnType<typeof layoutValidator.validate>>

/** The form as posted, with the one press that was not Save. */
export async function readLayoutForm({ request }: HttpContext, form: Form): Promise<Layout & { pressed: boolean }> {
  const given = await request.validateUsing(layoutValidator)
  const allowed = await allowedKeys(form)
  const names = Object.fromEntries(Object.entries(given.sections ?? {}).map(([id, name]) => [id, name?.trim() ?? '']))
  const items = given.items?.map(String) ?? []
  const posted = readLayout(
    form.sections as FormSection[],
    { items, names, required: given.required?.map(String) ?? [] },
    allowed
  )
  const edit = editOf(given)
  const sections = editLayout(posted, edit, allowed)
  return { name: given.name ?? '', version: given.version ?? 0, sections, pressed: Object.values(edit).some(Boolean) }
}

function editOf({ move, remove, add, field_for: fields, new_section: newSection }: Given): LayoutEdit {
  const key = add ? fields?.[add] : undefined
  return { move, remove, newSection, ...(add && key && { add: { section: add, key } }) }
}
