import { noteDifference } from '#actions/note_difference'
import { OF_TEMPLATE, toldTemplate } from '#actions/export_templates/template_input'
import ExportTemplate from '#models/export_template'
import { transaction } from '#tenancy/transaction'

export class DeleteTemplate {
  handle(id: string): Promise<void> {
    return transaction(async (trx) => {
      const template = await ExportTemplate.query({ client: trx }).where('id', id).first()
      if (!template) return
      await template.delete()
      await noteDifference(trx, { ...OF_TEMPLATE, recordId: id, action: 'delete' }, toldTemplate(template), {})
    })
  }
}
