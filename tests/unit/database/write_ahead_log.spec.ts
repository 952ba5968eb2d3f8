import { test } from '@japa/runner'
import { WriteAheadLog } from '#database/write_ahead_log'

/** A disk that takes until `done` is called. */
function slowDisk() {
  const flushes: PromiseWithResolvers<void>[] = []
  const log = new WriteAheadLog(() => {
    const flush = Promise.withResolvers<void>()
    flushes.push(flush)
    return flush.promise
  })
  return { log, flushes }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test.group('The write-ahead log', () => {
  test('is not flushed while nothing was written', async ({ assert }) => {
    const { log, flushes } = slowDisk()
    await log.flushed()
    assert.lengthOf(flushes, 0)
  })

  test('is flushed once for all who wait', async ({ assert }) => {
    const { log, flushes } = slowDisk()
    log.written('a-wal')
    const waiting = [log.flushed(), log.flushed()]
    await settle()
    waiting.push(log.flushed())
    assert.lengthOf(flushes, 1)
    flushes[0].resolve()
    await Promise.all(waiting)
  })

  test('is flushed again for what was written while a flush was under way', async ({ assert }) => {
    const { log, flushes } = slowDisk()
    log.written('a-wal')
    const first = log.flushed()
    await settle()
    log.written('a-wal')
    let answered = false
    const second = log.flushed().then(() => (answered = true))
    flushes[0].resolve()
    await first
    await settle()
    assert.isFalse(answered)
    assert.lengthOf(flushes, 2)
    flushes[1].resolve()
    await second
  })

  test('tells everybody who waits when the disk fails, and is flushed again by the next', async ({ assert }) => {
    const { log, flushes } = slowDisk()
    log.written('a-wal')
    const failing = log.flushed()
    await settle()
    flushes[0].reject(new Error('disk full'))
    await assert.rejects(() => failing, 'disk full')
    const again = log.flushed()
    await settle()
    flushes[1].resolve()
    await again
  })
})
