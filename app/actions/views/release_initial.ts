import { noteDifference } from '#actions/note_difference'
import { OF_VIEW, toldView } from '#actions/views/told_view'
import View from '#models/view'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** An audience starts with one view: the others of its kind stop being the first. */
export async function releaseInitial(trx: TransactionClientContract, view: View) {
  const others = View.query({ client: trx })
    .where({ list: view.list, audience: view.audience, initial: true })
    .whereNot('id', view.id)
  if (view.audience === 'mine') others.where('user_id', view.userId)
  if (view.audienceId) others.where('audience_id', view.audienceId)
  for (const other of await others) {
    const before = toldView(other)
    await other.merge({ initial: false }).save()
    await noteDifference(trx, { ...OF_VIEW, recordId: other.id }, before, toldView(other))
  }
}
