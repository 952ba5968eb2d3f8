import { DateTime } from 'luxon'
import { fromMoment } from '#database/decorators'
import type { Record } from '#fields/field'
import { binDays } from '#lists/bin'
import { current } from '#tenancy/current'

/** The last day on which a customer that is deleted now, or was, can be restored. */
export function binUntil({ deleted_at: deletedAt }: Record | { deleted_at: unknown }): string {
  const from = deletedAt ? fromMoment(String(deletedAt)) : DateTime.utc()
  return from.setZone(current.timeZone).plus({ days: binDays() }).toISODate()!
}
