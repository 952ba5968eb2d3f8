import { DateTime } from 'luxon'
import type Merge from '#models/merge'
import { undoDays } from '#operations/undo/undoing'

/** Until when a merge can be undone; null where the tenant never lets it. */
export function undoUntil({ createdAt }: Pick<Merge, 'createdAt'>): DateTime | null {
  return undoDays() > 0 ? createdAt.plus({ days: undoDays() }) : null
}

export function isOpen(merge: Merge): boolean {
  const until = undoUntil(merge)
  return !merge.undoneAt && until !== null && until > DateTime.utc()
}
