import { personById } from '#dictionaries/people'
import { fromMoment } from '#database/decorators'
import { existing, referenceOf } from '#fields/references'
import { formatDay } from '#fields/formats'
import { translate } from '#fields/translate'
import type { ListedMerge } from '#lists/read_merges'
import { undoUntil } from '#actions/merges/undo_window'
import { current } from '#tenancy/current'
import { DateTime } from 'luxon'
import { namesInWords } from '#web/merges/names_in_words'

/** Merges as a page lists them; whoever may not be seen has no name. One statement. */
export async function presentMerges(merges: ListedMerge[]) {
  const ids = merges.flatMap(({ merged }) => merged)
  if (ids.length) await existing('customer', ids)
  return merges.map((merge) => ({
    ...merge,
    merged: namesInWords(merge.merged.map((id) => referenceOf(id)?.name ?? translate('merge.list.unseen'))),
    who: (merge.user_id && personById(merge.user_id)?.name) || translate('customers.somebody'),
    ...untilOf(merge),
  }))
}

/** The last day, as long as it is ahead. */
function untilOf({ created_at: at, undone_at: undone }: ListedMerge) {
  const until = undoUntil({ createdAt: fromMoment(at) })
  const open = !undone && until !== null && until > DateTime.utc()
  return { open, until: open ? formatDay(until.setZone(current.timeZone).toISODate()!) : null }
}
