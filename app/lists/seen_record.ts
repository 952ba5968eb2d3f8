import { valueById } from '#dictionaries/values'
import type { Address, ContactPoint, Record } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import { accessTo, restrictions, seesValues, type Access } from '#permissions/field_access'

type Part = 'address1' | 'address2' | 'city' | 'state' | 'postcode' | 'country'
export const ADDRESS_PARTS: Part[] = ['address1', 'address2', 'city', 'state', 'postcode', 'country']

/** A contact point belongs to the field of its channel, one that is no longer in use too. */
export const accessToPoint = ({ channel_id: channel }: Pick<ContactPoint, 'channel_id'>): Access =>
  accessTo('customers', valueById(channel)?.key ?? '')

/** A record without the contact points and the parts of addresses that the acting person may not see. */
export function seenRecord(record: Record): Record {
  if (restrictions('customers')?.size === 0) return record
  return { ...record, points: record.points.filter(seesPoint), addresses: seenAddresses(record.addresses) }
}

export const seesPoint = (point: ContactPoint) => ['read', 'write'].includes(accessToPoint(point))

/** An address of which nothing is left to see is not there. */
export function seenAddresses(addresses: Address[]): Address[] {
  const seen = addresses.map(seenAddress)
  return seen.filter((address, at) => ADDRESS_PARTS.some((part) => address[part]) || !hidesSome(addresses[at]))
}

export function seenAddress(address: Address): Address {
  return { ...address, ...Object.fromEntries(unseenParts().map((part) => [part, null])) }
}

const hidesSome = (address: Address) => unseenParts().some((part) => address[part])

/** The columns of the parts that are not theirs to see. */
export function unseenParts(): Part[] {
  const fields = everyFieldOf('customers').filter(({ store }) => store.name === 'address')
  return fields.filter(({ key }) => !seesValues('customers', key)).map(({ options }) => options.column as Part)
}
