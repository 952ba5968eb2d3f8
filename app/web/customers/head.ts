import { valueById } from '#dictionaries/values'
import type { PointConsent } from '#actions/records/mark_point'
import type { Cell, ContactPoint, Record } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import { accessToPoint } from '#lists/seen_record'
import { can } from '#permissions/grants'
import { current } from '#tenancy/current'
import { contactLink } from '#web/customers/contact_link'

export interface PointView {
  id: string
  channel: string
  value: string
  icon: string
  href?: string
  /** What a click on it does: `customers.contact_<verb>`. */
  verb: 'call' | 'write' | 'open'
  outside: boolean
  label: string | null
  primary: boolean
  verified: boolean
  consent: PointConsent | null
  /** Whether the acting person may change what is said of it. */
  markable: boolean
  /** Where it is written down that they were in touch there. */
  log?: string
}

const KINDS = {
  phone: { icon: 'phone' },
  email: { icon: 'mail' },
  social: { icon: 'message-circle' },
} as const
const BRANDS: { [channel: string]: { icon: string } } = {
  whatsapp: { icon: 'brand-whatsapp' },
  facebook: { icon: 'brand-facebook' },
  instagram: { icon: 'brand-instagram' },
  telegram: { icon: 'brand-telegram' },
  x: { icon: 'brand-x' },
  mobile: { icon: 'device-mobile' },
  fax: { icon: 'printer' },
}
const QUICK = 4

/** What stands above a customer's tabs: who, in what state, whose, and how to reach them. */
export function headOf(record: Record) {
  return {
    name: String(record.name),
    number: String(record.number),
    status: cellOf(record, 'status'),
    segment: cellOf(record, 'segment'),
    manager: cellOf(record, 'manager'),
    company: record.type === 'person' ? cellOf(record, 'company') : null,
    quick: [...record.points]
      .sort((one, other) => Number(other.primary) - Number(one.primary))
      .slice(0, QUICK)
      .map((point) => loggedPoint(record, point)),
    disabled: Boolean(record.disabled_at),
    deleted: Boolean(record.deleted_at),
  }
}

export function cellOf(record: Record, key: string): Cell | null {
  const field = fieldNamed(record.list, key)
  const value = field?.store.read(record, field)
  return field && value !== null && value !== undefined ? field.type.show(value, field) : null
}

/** A contact point of a customer, with the way to a service record about a contact there. */
export function loggedPoint(record: Record, point: ContactPoint): PointView {
  const channel = valueById(point.channel_id)
  const open = can('service_records.create') && channel && !channel.retired && !record.deleted_at
  const query = new URLSearchParams({ customer: record.id, channel: channel?.key ?? '', contact: point.value })
  return { ...pointView(point), log: open ? `/${current.tenant.slug}/service-records/new?${query}` : undefined }
}

export function pointView(point: ContactPoint): PointView {
  const href = contactLink(point)
  const channel = valueById(point.channel_id)
  const { icon } = BRANDS[channel?.key ?? ''] ?? KINDS[point.kind]
  return {
    id: point.id,
    channel: channel?.name ?? '',
    value: point.value,
    icon,
    href,
    verb: verbOf(href),
    outside: Boolean(href?.startsWith('http')),
    label: point.label,
    primary: point.primary,
    verified: point.verified_at !== null,
    consent: point.consent as PointConsent | null,
    markable: accessToPoint(point) === 'write',
  }
}

function verbOf(href = ''): PointView['verb'] {
  if (href.startsWith('tel:')) return 'call'
  return href.startsWith('mailto:') ? 'write' : 'open'
}
