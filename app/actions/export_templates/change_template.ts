import { noteDifference } from '#actions/note_difference'
import {
  OF_TEMPLATE,
  toldTemplate,
  type TemplateContent,
  type TemplateInput,
} from '#actions/export_templates/template_input'
import ExportTemplate from '#models/export_template'
import { transaction } from '#tenancy/transaction'

/** Changes a template that nobody else changed since it was shown: otherwise nothing happens and the answer is false. */
export class ChangeTemplate {
  handle(id: string, version: number, changes: TemplateInput | TemplateContent): Promise<boolean> {
    return transaction(async (trx) => {
      const template = await ExportTemplate.query({ client: trx }).where({ id, version }).first()
      if (!template) return false
      const before = toldTemplate(template)
      await template.merge({ ...changes, version: version + 1 }).save()
      await noteDifference(trx, { ...OF_TEMPLATE, recordId: id }, before, toldTemplate(template))
      return true
    })
  }
}
