import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import Operation from '#models/operation'
import type { MassResult } from '#operations/mass_action/plan'
import type { UndoResult } from '#operations/undo/plan'
import { startUndo } from '#operations/undo/undoing'
import { countOf, makeCompany } from '#tests/helpers/company'
import { outcomeOf, queueMass } from '#tests/helpers/mass_actions'
import { saveMany } from '#tests/helpers/save_many'
import { allValues } from '#tests/helpers/values'
import { WorkerProcess } from '#tests/helpers/worker_process'

const KILLS = Number(process.env.FAULT_KILLS ?? 3)
const LEASE = 2
const CUSTOMERS = 500 * (KILLS + 2)

/** Kills a worker so often while it has the operation, each time at another moment, then lets one end it. */
async function killedAtWork(id: string) {
  for (let kill = 0, done = 0; kill < KILLS; kill++) {
    const worker = new WorkerProcess({ lease: LEASE })
    done = await furtherThan(id, done)
    await wait(Math.random() * 150)
    worker.signal('SIGKILL')
    await worker.ended
  }
  await new WorkerProcess({ lease: LEASE }).ended
}

async function furtherThan(id: string, done: number): Promise<number> {
  for (;;) {
    const now = await Operation.findOrFail(id)
    if (now.done > done || now.status === 'done') return now.done
    await wait(15)
  }
}

test.group('A mass action whose worker', (group) => {
  group.tap((each) => each.tags(['@commits']).timeout(300_000 + KILLS * 60_000))

  test(`is killed ${KILLS} times changes each customer once, and so does its undo (REL-2, M5.11)`, async ({
    assert,
  }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await saveMany(CUSTOMERS, (at) => ({ tags: at % 2 ? ['vip'] : [] }))
      const before = await allValues()
      const { id } = await queueMass({ action: 'add_tags', input: ['reference'] })
      await killedAtWork(id)
      const { operation, result } = await outcomeOf<MassResult>(id)
      assert.equal(operation.status, 'done')
      assert.deepEqual(result, { changed: CUSTOMERS, unchanged: 0, refused: 0 })
      assert.equal(await countOf('changes', { operation_id: id }), CUSTOMERS)

      const undo = await startUndo(operation)
      await killedAtWork(undo.id)
      const undone = await outcomeOf<UndoResult>(undo.id)
      assert.equal(undone.operation.status, 'done')
      assert.deepEqual(undone.result, { returned: CUSTOMERS, binned: 0, unchanged: 0, refused: 0 })
      assert.equal(await countOf('changes', { operation_id: undo.id }), CUSTOMERS)
      assert.deepEqual(await allValues(), before)
      assert.isTrue((await verifyTenant()).whole)
    })
  })
})
