import View from '#models/view'
import type { SavedState } from '#lists/list_state'
import type { ViewInput } from '#actions/views/view_input'
import { noteDifference } from '#actions/note_difference'
import { OF_VIEW, toldView } from '#actions/views/told_view'
import { releaseInitial } from '#actions/views/release_initial'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

type Changes = Partial<ViewInput> & { state?: SavedState }

/** Changes a view that nobody else changed since it was shown: otherwise nothing happens and the answer is false. */
export class ChangeView {
  handle(id: string, version: number, changes: Changes): Promise<boolean> {
    return transaction(async (trx) => {
      const view = await View.query({ client: trx }).where({ id, version }).first()
      if (!view) return false
      const before = toldView(view)
      await view.merge({ ...changes, version: version + 1 }).save()
      if (view.initial) await releaseInitial(trx, view)
      await noteDifference(trx, { ...OF_VIEW, recordId: id }, before, toldView(view))
      await configurationChanged(trx)
      return true
    })
  }
}
