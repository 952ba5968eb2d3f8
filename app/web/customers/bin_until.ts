import type { Record } from '#fields/field'
import { current } from '#tenancy/current'

const BIN_DAYS = 30
const DAY = 86_400_000

/** Until when a customer that is deleted now, or was, can be restored. */
export function binUntil({ deleted_at: deletedAt }: Record | { deleted_at: unknown }): Date {
  const from = deletedAt ? Date.parse(`${String(deletedAt).replace(' ', 'T')}Z`) : Date.now()
  return new Date(from + (current.tenant.settings.binDays ?? BIN_DAYS) * DAY)
}
