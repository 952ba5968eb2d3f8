import View from '#models/view'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

export class DeleteView {
  handle(id: string): Promise<void> {
    return transaction(async (trx) => {
      await View.query({ client: trx }).where('id', id).delete()
      await configurationChanged(trx)
    })
  }
}
