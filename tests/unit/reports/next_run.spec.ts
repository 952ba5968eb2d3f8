import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { nextRun, type Rule } from '#reports/schedules/next_run'

const zones = ['UTC', 'Europe/Zurich', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'Africa/Cairo']
const at = (text: string, zone: string) => DateTime.fromISO(text, { zone }).toMillis()
const shown = (moment: number, zone: string) =>
  DateTime.fromMillis(moment, { zone }).toISO({ suppressSeconds: true, suppressMilliseconds: true })

/** The runs of a rule after a moment, as clocks of the zone show them. */
function runs(rule: Rule, zone: string, after: string, count: number) {
  const found: string[] = []
  for (let moment = at(after, zone); found.length < count; found.push(shown(moment, zone)!))
    moment = nextRun(rule, zone, moment)
  return found
}

const daily = (time: string): Rule => ({ every: 'day', time })

test.group('The next run of a schedule', () => {
  test('comes when clocks are set forward over its time, at the moment of the change (REL-14)', ({ assert }) => {
    assert.deepEqual(runs(daily('02:30'), 'Europe/Zurich', '2026-03-28T12:00', 2), [
      '2026-03-29T03:00+02:00',
      '2026-03-30T02:30+02:00',
    ])
  })

  test('comes once when clocks are set back over its time: the first of the two (REL-14)', ({ assert }) => {
    assert.deepEqual(runs(daily('02:30'), 'Europe/Zurich', '2026-10-24T12:00', 2), [
      '2026-10-25T02:30+02:00',
      '2026-10-26T02:30+01:00',
    ])
  })

  test('comes once on both days where clocks are set back over midnight (REL-14)', ({ assert }) => {
    const first = runs(daily('23:30'), 'America/St_Johns', '2010-11-05T12:00', 3)
    assert.deepEqual(first, ['2010-11-05T23:30-02:30', '2010-11-06T23:30-02:30', '2010-11-07T23:30-03:30'])
    const midnight = runs(daily('00:00'), 'America/St_Johns', '2010-11-06T12:00', 2)
    assert.deepEqual(midnight, ['2010-11-07T00:00-02:30', '2010-11-08T00:00-03:30'])
  })

  test('leaves out the day that a zone left out, and gives a week or a month the day after (REL-14)', ({ assert }) => {
    assert.deepEqual(runs(daily('08:00'), 'Pacific/Apia', '2011-12-28T12:00', 3), [
      '2011-12-29T08:00-10:00',
      '2011-12-31T08:00+14:00',
      '2012-01-01T08:00+14:00',
    ])
    assert.deepEqual(runs({ every: 'week', weekday: 5, time: '08:00' }, 'Pacific/Apia', '2011-12-24T12:00', 2), [
      '2011-12-31T08:00+14:00',
      '2012-01-06T08:00+14:00',
    ])
    assert.equal(
      runs({ every: 'month', day: 30, time: '08:00' }, 'Pacific/Apia', '2011-12-24T12:00', 1)[0],
      '2011-12-31T08:00+14:00'
    )
  })

  test('comes on the last day of a month that is shorter', ({ assert }) => {
    const monthly = (day: number): Rule => ({ every: 'month', day, time: '07:00' })
    const days = (day: number, after: string) =>
      runs(monthly(day), 'Asia/Kathmandu', after, 3).map((text) => text.slice(0, 10))
    assert.deepEqual(days(31, '2027-01-31T12:00'), ['2027-02-28', '2027-03-31', '2027-04-30'])
    assert.deepEqual(days(30, '2028-01-31T12:00'), ['2028-02-29', '2028-03-30', '2028-04-30'])
    assert.deepEqual(days(29, '2027-01-29T07:00'), ['2027-02-28', '2027-03-29', '2027-04-29'])
  })

  test('comes today where the time is still to come, and on the weekday asked for', ({ assert }) => {
    const weekly: Rule = { every: 'week', weekday: 1, time: '07:30' }
    assert.deepEqual(runs(weekly, 'Asia/Kathmandu', '2026-11-23T07:29', 2), [
      '2026-11-23T07:30+05:45',
      '2026-11-30T07:30+05:45',
    ])
    assert.equal(runs(weekly, 'UTC', '2026-11-23T07:30', 1)[0], '2026-11-30T07:30Z')
  })

  test('is later than the moment it comes after, and one for each local day, in any zone (REL-14)', ({ assert }) => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    const starts = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) })
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, starts, (zone, minute, start) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        let last = start
        const days: string[] = []
        for (let run = 0; run < 400; run++) {
          const moment = nextRun(daily(time), zone, last)
          assert.isAbove(moment, last)
          days.push(DateTime.fromMillis(moment, { zone }).toISODate()!)
          last = moment
        }
        assert.equal(new Set(days).size, days.length)
        assert.deepEqual(days, localDays(zone, days[0], days.length))
      }),
      { numRuns: 12 }
    )
  })
})

/** The days that the zone's calendar has, from one on: those that their own noon belongs to. */
function localDays(zone: string, first: string, count: number): string[] {
  const days: string[] = []
  for (let day = DateTime.fromISO(first, { zone: 'utc' }); days.length < count; day = day.plus({ days: 1 })) {
    const noon = DateTime.fromISO(`${day.toISODate()}T12:00`, { zone })
    if (noon.toISODate() === day.toISODate()) days.push(day.toISODate()!)
  }
  return days
}
