import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import type { TimelineEntry, TimelineRow } from '#web/customers/timeline/source'

type Told = Pick<TimelineEntry, 'icon' | 'did' | 'href'> & { key?: string }

/** An entry that is no change: nothing of it was one value and became another. */
export function entryOf({ id, source, at, user_id: userId, text }: TimelineRow, told: Told): TimelineEntry {
  return {
    ...{ id, key: id, kind: source, at, text, action: 'create', way: 'user', operationId: null, lines: [] },
    who: (userId && personById(userId)?.name) || translate('customers.somebody'),
    ...told,
  }
}
