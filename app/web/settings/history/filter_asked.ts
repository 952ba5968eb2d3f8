import { DateTime } from 'luxon'
import { readDay } from '#fields/types/read_date'
import { personById } from '#dictionaries/people'
import type { HouseFilter } from '#lists/read_house_changes'
import { current } from '#tenancy/current'
import { isId } from '#text/ids'
import { inputText } from '#web/input_text'

/** What of the house a change is about, by what was changed. Whatever is in none of them shows under "everything". */
export const AREAS = {
  configuration: [
    'fields',
    'forms',
    'dictionaries',
    'views',
    'company',
    'export_limits',
    'file_limits',
    'duplicate_rules',
    'export_templates',
  ],
  permissions: ['roles'],
  people: ['users', 'teams'],
  reports: ['reports', 'schedules'],
  looks: ['customers', 'work_orders', 'service_records'],
} as const

export interface Asked {
  area?: keyof typeof AREAS
  person?: string
  /** Days as typed: `2026-11-26`. */
  from?: string
  until?: string
  older?: string
}

/** What the query string asks for; what can't be read counts for nothing. */
export function filterAsked(query: Record<string, unknown>): Asked {
  const area = inputText(query, 'area')
  const person = inputText(query, 'person')
  const older = inputText(query, 'older')
  return {
    area: area && Object.hasOwn(AREAS, area) ? (area as Asked['area']) : undefined,
    person: person && personById(person) ? person : undefined,
    from: dayIn(inputText(query, 'from')),
    until: dayIn(inputText(query, 'until')),
    older: older && isId(older) ? older : undefined,
  }
}

/** Days begin and end in the reader's zone; the last one counts in full. */
export function houseFilter({ area, person, from, until }: Asked): HouseFilter {
  return {
    lists: area && AREAS[area],
    userId: person,
    from: from ? startOf(from).toMillis() : undefined,
    until: until ? startOf(until).plus({ days: 1 }).toMillis() : undefined,
  }
}

function dayIn(text: string | undefined): string | undefined {
  const day = text === undefined ? undefined : readDay(text)
  return typeof day === 'string' ? day : undefined
}

const startOf = (day: string) => DateTime.fromISO(day, { zone: current.timeZone })
