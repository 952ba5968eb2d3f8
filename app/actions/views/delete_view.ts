import { noteDifference } from '#actions/note_difference'
import { OF_VIEW, toldView } from '#actions/views/told_view'
import View from '#models/view'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

export class DeleteView {
  handle(id: string): Promise<void> {
    return transaction(async (trx) => {
      const view = await View.query({ client: trx }).where('id', id).first()
      if (!view) return
      await view.delete()
      await noteDifference(trx, { ...OF_VIEW, recordId: id, action: 'delete' }, toldView(view), {})
      await configurationChanged(trx)
    })
  }
}
