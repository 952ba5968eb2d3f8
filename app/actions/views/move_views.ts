import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { noteDifference } from '#actions/note_difference'
import { OF_VIEW, toldView } from '#actions/views/told_view'
import type { Audience } from '#lists/views'
import View from '#models/view'

interface Place {
  audience: Audience
  audienceId: string | null
  initial?: boolean
}

/** The views that were for an audience are for another one from now on. */
export async function moveViews(trx: TransactionClientContract, from: Place, to: Place) {
  const { audience, audienceId } = from
  for (const view of await View.query({ client: trx }).where({ audience, audienceId })) {
    const before = toldView(view)
    await view.merge(to).save()
    await noteDifference(trx, { ...OF_VIEW, recordId: view.id }, before, toldView(view))
  }
}
