import { decodeTime } from 'ulid'
import { DateTime } from 'luxon'
import type { Record } from '#fields/field'
import { companyZone } from '#tenancy/company_zone'

/** Fields by whose values customers are tallied, and the columns that hold them. */
export const TALLIED = { segment: 'segment_id', status: 'status_id', channel: 'channel_id' } as const
export type Tallied = keyof typeof TALLIED

/** How many customers outside the bin carry a value, by who answers for them. */
export interface Tally {
  kind: Tallied | 'week'
  /** Of a dictionary, by id; of weeks, the Monday: `2026-11-23`. NOBODY for none. */
  value: string
  /** A user's id, or NOBODY. */
  manager: string
}

export const NOBODY = '-'

/** New customers are told by week for so long, the week that isn't over included. */
const WEEKS = 12

export const cellOf = ({ kind, value, manager }: Tally) => `${kind} ${value} ${manager}`

/** The tallies that a customer counts in: none while in the bin. */
export function talliesOf(record: Record | null): Tally[] {
  if (!record || record.deleted_at) return []
  const manager = (record.manager_id as string | null) ?? NOBODY
  const kinds = Object.entries(TALLIED) as [Tallied, string][]
  const values = kinds.map(([kind, column]) => ({ kind, value: (record[column] as string | null) ?? NOBODY, manager }))
  return [...values, { kind: 'week', value: weekOf(decodeTime(record.id)), manager }]
}

/** By zone and quarter of an hour: no zone's week begins within one. */
const weeks = new Map<string, string>()
const WEEKS_KEPT = 20_000
const QUARTER = 15 * 60_000

/** The Monday of the week of a moment, as the company's clocks show it. Asked for every row of an import: kept. */
export function weekOf(moment: number): string {
  const zone = companyZone()
  const key = `${zone} ${Math.floor(moment / QUARTER)}`
  const known = weeks.get(key)
  if (known) return known
  const week = DateTime.fromMillis(moment, { zone }).startOf('week').toISODate()!
  if (weeks.size >= WEEKS_KEPT) weeks.clear()
  weeks.set(key, week)
  return week
}

/** The moment with which a week begins. */
export const startOfWeek = (monday: string) => DateTime.fromISO(monday, { zone: companyZone() })

/** The Mondays of the weeks that are shown, the oldest first. */
export function lastWeeks(): string[] {
  const last = startOfWeek(weekOf(Date.now()))
  return Array.from({ length: WEEKS }, (_, ago) => last.minus({ weeks: WEEKS - 1 - ago }).toISODate()!)
}
