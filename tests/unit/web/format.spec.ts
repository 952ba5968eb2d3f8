import { test } from '@japa/runner'
import { formatAgo, formatDay, formatMoney, formatTime, initials, toDate } from '#web/format'

test.group('Formats', () => {
  test('keep a calendar day on its day in every zone', ({ assert }) => {
    assert.equal(formatDay('1980-03-14', 'en'), 'Mar 14, 1980')
    assert.equal(formatDay('1980-03-14', 'es'), '14 mar 1980')
  })

  test('show a stored moment in the zone of the person', ({ assert }) => {
    const times = ['2026-11-22 23:30:00.000', '2026-11-22T23:30:00Z', '2026-11-23T01:30:00+02:00'].map(toDate)
    for (const time of times) assert.match(formatTime(time, 'en', 'Europe/Berlin', 'medium'), /Nov 23, 2026.*12:30\sAM/)
  })

  test('say how long ago in the largest fitting unit', ({ assert }) => {
    const moment = toDate('2026-11-22 12:00:00')
    const after = (seconds: number) => formatAgo(moment, 'en', moment.getTime() + seconds * 1000)
    assert.equal(after(3599), '59 minutes ago')
    assert.deepEqual([20, 180, 7200, 86_400 * 3].map(after), ['now', '3 minutes ago', '2 hours ago', '3 days ago'])
  })

  test('print minor units with the digits of their currency', ({ assert }) => {
    assert.equal(formatMoney(1248000, 'EUR', 'en'), '€12,480.00')
    assert.equal(formatMoney(1248, 'JPY', 'en'), '¥1,248')
    assert.equal(formatMoney(1248000, 'KWD', 'en').replace(/\s/, ' '), 'KWD 1,248.000')
  })

  test('abbreviate people and companies of any script', ({ assert }) => {
    assert.deepEqual(['Luís Gonçalves', 'Köhler & Söhne GmbH', 'Cher', '李 小龙', ''].map(initials), [
      'LG',
      'KG',
      'C',
      '李小',
      '',
    ])
  })
})
