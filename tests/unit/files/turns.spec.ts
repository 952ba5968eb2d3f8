import { test } from '@japa/runner'
import { Turns } from '#files/turns'

test.group('Turns', () => {
  test('let so many work at the same time, the others in their order, after failures too', async ({ assert }) => {
    const turns = new Turns(2)
    const log: string[] = []
    const ends: (() => void)[] = []
    const work = (name: string) =>
      turns.take(async () => {
        log.push(name)
        await new Promise<void>((resolve) => ends.push(resolve))
        if (name === 'a') throw new Error('a failed')
      })
    const all = Promise.allSettled(['a', 'b', 'c', 'd'].map(work))
    await Promise.resolve()
    assert.deepEqual(log, ['a', 'b'])
    for (let at = 0; at < 4; at++) {
      ends[at]()
      await new Promise(setImmediate)
    }
    assert.deepEqual(log, ['a', 'b', 'c', 'd'])
    assert.deepEqual(
      (await all).map(({ status }) => status),
      ['rejected', 'fulfilled', 'fulfilled', 'fulfilled']
    )
    assert.equal(await turns.take(async () => 'free again'), 'free again')
  })
})
