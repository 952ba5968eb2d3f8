import { noteDifference } from '#actions/note_difference'
import {
  OF_TEMPLATE,
  toldTemplate,
  type TemplateContent,
  type TemplateInput,
} from '#actions/export_templates/template_input'
import ExportTemplate from '#models/export_template'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Keeps the columns of an export under a name. */
export class CreateTemplate {
  handle(list: string, input: TemplateInput, content: TemplateContent): Promise<ExportTemplate> {
    return transaction(async (trx) => {
      const made = { list, userId: current.user!.id, version: 1, ...input, ...content }
      const template = await ExportTemplate.create(made, { client: trx })
      await noteDifference(trx, { ...OF_TEMPLATE, recordId: template.id, action: 'create' }, {}, toldTemplate(template))
      return template
    })
  }
}
