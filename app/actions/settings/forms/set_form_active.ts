import Form from '#models/form'
import { noteDifference } from '#actions/note_difference'
import { OF_FORM, toldForm } from '#actions/settings/told'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

export class SetFormActive {
  handle({ id }: Form, active: boolean): Promise<void> {
    return transaction(async (trx) => {
      const form = await Form.query({ client: trx }).where('id', id).firstOrFail()
      const before = toldForm(form)
      await form.merge({ active, version: form.version + 1 }).save()
      await noteDifference(trx, { ...OF_FORM, recordId: id }, before, toldForm(form))
      await configurationChanged(trx)
    })
  }
}
