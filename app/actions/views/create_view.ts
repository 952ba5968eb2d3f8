import View from '#models/view'
import type { SavedState } from '#lists/list_state'
import type { ViewInput } from '#actions/views/view_input'
import { noteDifference } from '#actions/note_difference'
import { OF_VIEW, toldView } from '#actions/views/told_view'
import { releaseInitial } from '#actions/views/release_initial'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Saves a list state under a name, after the views that are there. */
export class CreateView {
  handle(list: string, state: SavedState, input: ViewInput): Promise<View> {
    return transaction(async (trx) => {
      const last = await View.query({ client: trx }).where('list', list).orderBy('position', 'desc').first()
      const made = {
        list,
        state,
        position: (last?.position ?? 0) + 1,
        userId: current.user!.id,
        version: 1,
      }
      const view = await View.create({ ...made, ...input }, { client: trx })
      if (view.initial) await releaseInitial(trx, view)
      await noteDifference(trx, { ...OF_VIEW, recordId: view.id, action: 'create' }, {}, toldView(view))
      await configurationChanged(trx)
      return view
    })
  }
}
