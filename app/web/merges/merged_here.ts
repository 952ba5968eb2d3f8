import { DateTime } from 'luxon'
import { personById } from '#dictionaries/people'
import type { MergeResult } from '#actions/merges/snapshot'
import { toMoment } from '#database/decorators'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import Merge from '#models/merge'
import { undoDays } from '#operations/undo/undoing'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'

const SHOWN = 3

/** Merges into this customer that can still be undone, for whoever may: one statement, or none. */
export async function mergedHere(record: Record) {
  if (record.deleted_at || !mayTouch('customers.merge', record) || undoDays() === 0) return []
  const merges = await Merge.query()
    .where('main_id', record.id)
    .whereNull('undone_at')
    .where('created_at', '>', toMoment(DateTime.utc().minus({ days: undoDays() })))
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .select('id', 'user_id', 'result', 'created_at')
  return merges.map(({ id, userId, result, createdAt }) => ({
    count: (result as MergeResult).merged.length,
    who: (userId && personById(userId)?.name) || translate('customers.somebody'),
    at: toMoment(createdAt),
    href: `/${current.tenant.slug}/customers/merges/${id}/undo`,
  }))
}
