export interface TimeZone {
  id: string
  /** Minutes east of UTC at the asked moment. */
  offset: number
}

/** Asking Intl costs 0.2 ms: a file's column says the same few zones over and over. */
const spellings = new Map<string, string>()
const SPELLINGS_KEPT = 1_000

const ids = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])

/** The zone's id in this runtime's spelling ("asia/kolkata" → "Asia/Calcutta"); unknown → null. */
export function timeZone(input: string): string | null {
  const known = spellings.get(input)
  if (known) return known
  const id = resolved(input)
  if (id && spellings.size < SPELLINGS_KEPT) spellings.set(input, id)
  return id
}

function resolved(input: string): string | null {
  try {
    const id = new Intl.DateTimeFormat('en', { timeZone: input.trim() }).resolvedOptions().timeZone
    return ids.has(id) ? id : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Milliseconds: clocks are put forward or back at a quarter of an hour, and asking for all zones takes dozens of them. */
const UNCHANGED = 15 * 60_000
let asked: { since: number; zones: readonly TimeZone[] } | undefined

/** All zones with their offset at a moment, from west to east, then by id. */
export function timeZones(at: Date): readonly TimeZone[] {
  const since = Math.floor(at.getTime() / UNCHANGED)
  if (asked?.since !== since) asked = { since, zones: zonesAt(at) }
  return asked.zones
}

function zonesAt(at: Date): TimeZone[] {
  const zones = [...ids].map((id) => ({ id, offset: offsetOf(id, at) }))
  return zones.sort((a, b) => a.offset - b.offset || (a.id < b.id ? -1 : 1))
}

/** Minutes east of UTC: Europe/Berlin in winter → 60. */
export function offsetOf(id: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: id,
    timeZoneName: 'longOffset',
  }).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  if (!sign) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
