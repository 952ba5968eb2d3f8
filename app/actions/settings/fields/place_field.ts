import Form from '#models/form'
import type { FormSection } from '#lists/forms'
import { noteDifference } from '#actions/note_difference'
import { OF_FORM, toldForm } from '#actions/settings/told'
import type { Place } from '#actions/settings/fields/field_input'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Puts a field at the end of a section; nothing happens where the form is gone or shows it already. */
export async function placeField(trx: TransactionClientContract, key: string, { formId, sectionId, required }: Place) {
  const form = await Form.query({ client: trx }).where('id', formId).first()
  if (!form) return
  const sections = form.sections as FormSection[]
  if (sections.some(({ fields }) => fields.some((field) => field.key === key))) return
  const placed = sections.map((section) =>
    section.id === sectionId ? { ...section, fields: [...section.fields, { key, required }] } : section
  )
  const before = toldForm(form)
  await form.merge({ sections: placed, version: form.version + 1 }).save()
  await noteDifference(trx, { ...OF_FORM, recordId: formId }, before, toldForm(form))
}
