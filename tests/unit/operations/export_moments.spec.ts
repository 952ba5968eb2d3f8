import { test } from '@japa/runner'
import { dayText, momentText } from '#operations/export/moments'

const moments = [0, -1, 86_399_999, 951_782_400_123, -62_135_596_800_000, 253_402_300_799_000, 1_795_373_590_389]

test.group('Moments in a file', () => {
  test('stand as ISO 8601 writes them, before 1970 too', ({ assert }) => {
    for (const moment of [...moments, ...moments]) {
      const text = new Date(moment).toISOString()
      assert.equal(dayText(moment), text.slice(0, 10))
      assert.equal(momentText(moment), text.slice(0, 19).replace('T', ' '))
    }
  })
})
