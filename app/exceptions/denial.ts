import { translate } from '#fields/translate'
import { people } from '#dictionaries/people'
import { actingMember, can, grantors } from '#permissions/grants'
import type { Owned } from '#permissions/reaching'
import { isPermission, thingOf } from '#permissions/registry'
import { neededReach } from '#permissions/remedies'
import type { Permission } from '#permissions/verbs'
import { whyRecord, type Why } from '#permissions/why'
import { current } from '#tenancy/current'
import type { Denial } from '#web/error_page'
import { whose } from '#web/why/words'

interface Refusal {
  permission?: string
  reason?: string
  response?: { translation?: { data?: { permission?: string; owned?: Owned } } }
}

const NAMED = 5

/** Which permission was missing, in words, and who can grant it; nothing where no permission was at stake. */
export function denialOf(error: object): Denial | undefined {
  const { permission, reason, response } = error as Refusal
  const told = response?.translation?.data
  const missing = permission ?? told?.permission
  if (current.tenantId === undefined) return undefined
  if (!missing && reason) return { reason: translate(reason), grantors: [] }
  if (!missing || !isPermission(missing)) return undefined
  const record = told?.owned?.id ? told.owned : undefined
  const why = record && actingMember() && whyRecord(actingMember()!, missing, record)
  return {
    permission: translate(`permissions.${missing}`),
    scope: why && record && scopeOf(missing, why, record),
    grantors: namesOf(grantors(missing, why && neededReach(why))),
    why: can('settings.roles') ? explanation(missing, record) : undefined,
  }
}

/** The permission is there, but not for this record. */
function scopeOf(permission: Permission, { reason, reach }: Why, record: Owned): string | undefined {
  if (reason !== 'beyond') return undefined
  const what = thingOf(permission) === 'customers' ? reach : `records_${reach}`
  return `${translate(`errors.forbidden.beyond_${what}`)} ${whose(permission, record)}`.trim()
}

/** Where the acting person can ask why. */
function explanation(permission: Permission, record?: Owned): string {
  const customer = thingOf(permission) === 'customers' && record
  const path = customer ? `customers/${customer.id}/why` : 'settings/why'
  return `/${current.tenant.slug}/${path}?user=${current.user!.id}${customer ? '' : `&permission=${permission}`}`
}

const namesOf = (userIds: string[]) =>
  people()
    .filter(({ id }) => userIds.includes(id))
    .slice(0, NAMED)
    .map(({ name }) => name)
