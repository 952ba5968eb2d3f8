import type { Address, ContactPoint, Record } from '#fields/field'
import type { Kind } from '#lists/belongings'
import { ADDRESS_PARTS } from '#lists/seen_record'

/** An item that the main customer has already: it stays with the one that leaves. */
export type Twin = { point: ContactPoint } | { address: Address }

/** Hands contact points and addresses over, in memory; what is there already stays, and is answered. */
export function moveItems(main: Record, others: Record[], kinds: ReadonlySet<Kind>): Twin[] {
  return others.flatMap((other) => [...movePoints(main, other, kinds), ...moveAddresses(main, other, kinds)])
}

function movePoints(main: Record, other: Record, kinds: ReadonlySet<Kind>): Twin[] {
  const moving = other.points.filter(({ kind }) => kinds.has(kind === 'social' ? 'accounts' : 'contact'))
  const twins = moving.filter((point) => join(main.points, point))
  const staying = other.points.filter((point) => !moving.includes(point) || twins.includes(point))
  main.points.push(...moving.filter((point) => !twins.includes(point)).map((point) => ({ ...point })))
  other.points = staying
  return twins.map((point) => ({ point }))
}

/** Whether the main customer has it, who then learns what only the other's said of it. */
function join(points: ContactPoint[], point: ContactPoint): boolean {
  const same = points.find(
    ({ channel_id: channel, value_key: key }) => channel === point.channel_id && key === point.value_key
  )
  if (!same) return false
  same.label ??= point.label
  same.verified_at ??= point.verified_at
  same.consent ??= point.consent
  return true
}

function moveAddresses(main: Record, other: Record, kinds: ReadonlySet<Kind>): Twin[] {
  if (!kinds.has('contact')) return []
  const known = new Set(main.addresses.map(textOf))
  const twins = other.addresses.filter((address) => known.has(textOf(address)))
  main.addresses.push(
    ...other.addresses.filter((address) => !twins.includes(address)).map((address) => ({ ...address }))
  )
  other.addresses = twins
  return twins.map((address) => ({ address }))
}

const textOf = (address: Address) => ADDRESS_PARTS.map((part) => (address[part] ?? '').trim().toLowerCase()).join('\n')
