import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import { freePort } from '#tests/helpers/free_port'
import { COMMITS } from '#tests/helpers/isolation'
import { WebProcess } from '#tests/helpers/web_process'

const CONNECTIONS = 40

test.group('Web processes on one address', (group) => {
  group.tap((each) =>
    each
      .skip(process.platform === 'win32', 'needs pgrep')
      .tags([COMMITS])
      .timeout(120_000)
  )

  let web: WebProcess
  group.each.setup(async () => {
    web = new WebProcess(await freePort(), { WEB_PROCESSES: '2', LOG_LEVEL: 'silent' })
    await web.ready()
    return () => web.stop()
  })

  test('one that was killed is missed by nobody who asks, and replaced', async ({ assert }) => {
    await until(() => web.shares.length === 2)
    const [killed, other] = web.shares
    process.kill(killed, 'SIGKILL')
    await until(() => !web.shares.includes(killed))
    for (let asked = 0; asked < CONNECTIONS; asked++) assert.equal(await anew(web.address), 200)
    await until(() => web.shares.length === 2)
    assert.notInclude(web.shares, killed)
    assert.include(web.shares, other)
  })

  test('all of them end when they are asked to', async ({ assert }) => {
    await until(() => web.shares.length === 2)
    const shares = web.shares
    await web.stop()
    for (const id of shares) assert.throws(() => process.kill(id, 0))
  })
})

/** A connection of its own: one that is kept alive would die with the process that it belongs to. */
async function anew(address: string) {
  const { status } = await fetch(`${address}/health/live`, { headers: { connection: 'close' } })
  return status
}

async function until(holds: () => boolean) {
  for (let tries = 0; tries < 300; tries++, await wait(100)) if (holds()) return
  throw new Error('It did not come to that')
}
