import { IANAZone } from 'luxon'
import { current } from '#tenancy/current'

const DAY = 86_400_000
const MINUTE = 60_000
const DAYS_KEPT = 20_000

/** By zone and day; `null` on a day whose clocks change. */
const kept = new Map<string, number | null>()

/** What the reader's clock is ahead of UTC at a moment, in milliseconds. Asked for every row of an export: kept by day. */
export function offsetAt(milliseconds: number): number {
  const zone = current.timeZone
  const day = Math.floor(milliseconds / DAY)
  const key = `${zone} ${day}`
  let offset = kept.get(key)
  if (offset === undefined) {
    offset = offsetOfDay(zone, day)
    if (kept.size >= DAYS_KEPT) kept.clear()
    kept.set(key, offset)
  }
  return offset ?? at(zone, milliseconds)
}

function offsetOfDay(zone: string, day: number): number | null {
  const morning = at(zone, day * DAY)
  return at(zone, (day + 1) * DAY) === morning ? morning : null
}

const at = (zone: string, milliseconds: number) => IANAZone.create(zone).offset(milliseconds) * MINUTE
