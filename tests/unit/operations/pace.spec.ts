import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { paceOf } from '#operations/pace'

const began = DateTime.utc(2026, 11, 20, 10)
const at = (seconds: number) => began.plus({ seconds })

const measured = (done: number, seconds: number, more = {}) => ({
  ...{ status: 'running' as const, cancelling: false, doneBefore: 0, total: 10_000 as number | null },
  ...{ resumedAt: began, updatedAt: at(seconds), done, ...more },
})
const paceAt = (operation: ReturnType<typeof measured>, quiet = 1) =>
  paceOf(operation, operation.updatedAt.plus({ seconds: quiet }))

test.group('Pace of an operation', () => {
  test('is what was done by the time that it took, and the rest at that rate', ({ assert }) => {
    assert.deepEqual(paceAt(measured(2_000, 10)), { perSecond: 200, secondsLeft: 40 })
  })

  test('counts from the moment that a worker took it up again, not the hours before', ({ assert }) => {
    assert.deepEqual(paceAt(measured(6_000, 10, { doneBefore: 5_000 })), { perSecond: 100, secondsLeft: 40 })
  })

  test('says nothing before it means something', ({ assert }) => {
    assert.isNull(paceAt(measured(500, 2)))
    assert.isNull(paceAt(measured(0, 10)))
    assert.isNull(paceAt(measured(5_000, 10, { doneBefore: 5_000 })))
  })

  test('says nothing of work that has stood still for a while', ({ assert }) => {
    assert.isNull(paceAt(measured(2_000, 10), 21))
  })

  test('says nothing of what waits, is being cancelled or has ended', ({ assert }) => {
    for (const status of ['planned', 'queued', 'done', 'failed', 'cancelled'])
      assert.isNull(paceAt(measured(2_000, 10, { status })))
    assert.isNull(paceAt(measured(2_000, 10, { cancelling: true })))
  })

  test('has no time left where the total is unknown or all is counted', ({ assert }) => {
    assert.deepEqual(paceAt(measured(2_000, 10, { total: null })), { perSecond: 200, secondsLeft: null })
    assert.deepEqual(paceAt(measured(10_000, 10)), { perSecond: 1_000, secondsLeft: null })
  })
})
