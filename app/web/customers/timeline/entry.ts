import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import type { TimelineEntry } from '#web/customers/timeline/source'

interface Happened {
  id: string
  kind: string
  icon: string
  did: string
  at: string
  userId: string | null
}

/** An entry that is no change: nothing of it was one value and became another. */
export function entryOf({ userId, ...happened }: Happened, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    ...happened,
    key: happened.id,
    action: 'create',
    way: 'user',
    who: (userId && personById(userId)?.name) || translate('customers.somebody'),
    operationId: null,
    lines: [],
    ...more,
  }
}
