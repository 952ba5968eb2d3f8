import Form from '#models/form'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** Takes a form away; its fields and what customers have in them stay. */
export class DeleteForm {
  handle({ id }: Form): Promise<void> {
    return transaction(async (trx) => {
      await Form.query({ client: trx }).where('id', id).delete()
      await configurationChanged(trx)
    })
  }
}
