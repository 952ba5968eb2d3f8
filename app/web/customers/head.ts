import { valueById } from '#dictionaries/values'
import { socialLink } from '#fields/types/social'
import type { Cell, ContactPoint, Record } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'

export interface PointView {
  id: string
  channel: string
  value: string
  icon: string
  href?: string
  outside: boolean
  label: string | null
  primary: boolean
  verified: boolean
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
      .map(pointView),
    disabled: Boolean(record.disabled_at),
    deleted: Boolean(record.deleted_at),
  }
}

export function cellOf(record: Record, key: string): Cell | null {
  const field = fieldNamed(record.list, key)
  const value = field?.store.read(record, field)
  return field && value !== null && value !== undefined ? field.type.show(value, field) : null
}

export function pointView(point: ContactPoint): PointView {
  const href = linkOf(point)
  const channel = valueById(point.channel_id)
  const { icon } = BRANDS[channel?.key ?? ''] ?? KINDS[point.kind]
  return {
    id: point.id,
    channel: channel?.name ?? '',
    value: point.value,
    icon,
    href,
    outside: Boolean(href?.startsWith('http')),
    label: point.label,
    primary: point.primary,
    verified: point.verified_at !== null,
  }
}

/** The channel's own link where it has one, otherwise a call or a letter. */
function linkOf({ kind, channel_id: channel, value, value_key: key }: ContactPoint): string | undefined {
  const account = kind === 'phone' ? key.replace('+', '') : value
  const own = socialLink(account, valueById(channel)?.extra.link)
  if (own) return own
  if (kind === 'phone') return `tel:${key}`
  return kind === 'email' ? `mailto:${encodeURIComponent(value).replace('%40', '@')}` : undefined
}
