import Form from '#models/form'
import { noteDifference } from '#actions/note_difference'
import { OF_FORM, toldForm } from '#actions/settings/told'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** Takes a form away; its fields and what customers have in them stay. */
export class DeleteForm {
  handle(form: Form): Promise<void> {
    const { id } = form
    return transaction(async (trx) => {
      await Form.query({ client: trx }).where('id', id).delete()
      await noteDifference(trx, { ...OF_FORM, recordId: id, action: 'delete' }, toldForm(form), {})
      await configurationChanged(trx)
    })
  }
}
