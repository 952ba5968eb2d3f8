import { test } from '@japa/runner'
import { freezeBetweenWrites, killAtRandom, LEASE, until, whereIs } from '#tests/faults/rounds'
import { works } from '#tests/faults/works/index'
import { makeCompany } from '#tests/helpers/company'
import { COMMITS } from '#tests/helpers/isolation'
import { WorkerProcess } from '#tests/helpers/worker_process'

const KILLS = Number(process.env.FAULT_KILLS ?? 10)

/** Seconds: nobody takes over from a worker that only is slow. */
const LONG = 60

const workToEnd = async (lease = LEASE) => new WorkerProcess({ lease }).ended

for (const make of works) {
  const work = make()
  test.group(`A worker in the middle of ${work.name}`, (group) => {
    group.tap((each) => each.tags([COMMITS]).timeout(300_000 + KILLS * 30_000))

    test(`that is killed ${KILLS} times at any moment loses nothing and doubles nothing (REL-2)`, async ({
      assert,
    }) => {
      const { as } = await makeCompany()
      await as('owner', async () => {
        const { prepare, start, verify } = make()
        await prepare()
        for (let kills = 0; kills < KILLS;) {
          const id = await start()
          kills += await killAtRandom(id, KILLS - kills)
          assert.equal(await workToEnd(), 0)
          await verify(assert, id)
        }
      })
    })

    test('that was frozen past its lease comes back while another works, and writes nothing more (REL-1)', async ({
      assert,
    }) => {
      const { as } = await makeCompany()
      await as('owner', async () => {
        const { prepare, start, verify } = make()
        await prepare()
        const id = await start()
        const frozen = new WorkerProcess({ lease: LEASE })
        await until(id, ({ done }) => done > 0)
        await freezeBetweenWrites(frozen)
        const { attempt, done } = await whereIs(id)
        const other = new WorkerProcess({ lease: LONG })
        const taken = await until(id, (now) => now.attempt > attempt && now.done > done)
        assert.equal(taken.status, 'running', 'it was over before the frozen one came back')
        frozen.signal('SIGCONT')
        assert.deepEqual(await Promise.all([frozen.ended, other.ended]), [0, 0])
        assert.deepInclude(await whereIs(id), { status: 'done', attempt: attempt + 1 })
        await verify(assert, id)
      })
    })

    test('that is asked to stop finishes its step and gives the rest to the next', async ({ assert }) => {
      const { as } = await makeCompany()
      await as('owner', async () => {
        const { prepare, start, verify } = make()
        await prepare()
        const id = await start()
        const worker = new WorkerProcess({ lease: LONG })
        await until(id, ({ done }) => done > 0)
        worker.signal('SIGTERM')
        assert.equal(await worker.ended, 0)
        assert.equal((await whereIs(id)).status, 'queued')
        assert.equal(await workToEnd(LONG), 0)
        await verify(assert, id)
      })
    })
  })
}
