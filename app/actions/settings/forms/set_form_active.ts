import Form from '#models/form'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

export class SetFormActive {
  handle({ id }: Form, active: boolean): Promise<void> {
    return transaction(async (trx) => {
      const form = await Form.query({ client: trx }).where('id', id).firstOrFail()
      await form.merge({ active, version: form.version + 1 }).save()
      await configurationChanged(trx)
    })
  }
}
