import { IANAZone } from 'luxon'

const MINUTE = 60_000
/** The widest change of a zone's clocks is a whole day (Samoa, 2011). */
const AROUND = 26 * 60 * MINUTE

/**
 * When clocks of a zone show a time of a day, in milliseconds since 1970: at the first of two such moments where clocks
 * are set back, at the moment of the change where they are set forward over it. Null for a day that the zone left out.
 *
 * @param day `2026-03-29`
 * @param time `02:30`
 */
export function localMoment(zone: string, day: string, time: string): number | null {
  const shown = Date.parse(`${day}T${time}Z`)
  const offset = (at: number) => IANAZone.create(zone).offset(at) * MINUTE
  const [before, after] = [offset(shown - AROUND), offset(shown + AROUND)]
  const moments = [shown - before, shown - after].filter((moment) => moment + offset(moment) === shown)
  if (moments.length) return Math.min(...moments)
  const change = changeBetween(shown - after, shown - before, (at) => offset(at) === after)
  const days = [change, change - 1].map((at) => dayOf(at + offset(at)))
  return days.includes(day) ? change : null
}

/** The calendar day that clocks of a zone show at a moment. */
export const localDay = (zone: string, moment: number) => dayOf(moment + IANAZone.create(zone).offset(moment) * MINUTE)

const dayOf = (shown: number) => new Date(shown).toISOString().slice(0, 10)

/** The first moment in a range that is past the change. */
function changeBetween(from: number, to: number, isPast: (moment: number) => boolean): number {
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isPast(middle)) high = middle
    else low = middle
  }
  return high
}
