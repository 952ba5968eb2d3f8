import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import { enqueue } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany } from '#tests/helpers/company'
import { csvFile, outcomeOf, planFile } from '#tests/helpers/imports'
import { expectedOf, manyCustomers } from '#tests/helpers/many_customers'
import { isQuiet } from '#tests/helpers/quiet_database'
import { WorkerProcess } from '#tests/helpers/worker_process'

const KILLS = Number(process.env.FAULT_KILLS ?? 3)
const LEASE = 2

async function start(customers: number) {
  const operation = await planFile(await csvFile(manyCustomers(customers)))
  await transaction((trx) => enqueue(trx, operation, 'planned'))
  return operation.id
}

async function doneOf(id: string): Promise<{ done: number; status: string }> {
  return db.from('operations').where({ tenant_id: current.tenant.id, id }).select('done', 'status').firstOrFail()
}

/** Waits until the operation is further than `done`, or has ended. */
async function furtherThan(id: string, done: number) {
  for (;;) {
    const now = await doneOf(id)
    if (now.done > done || now.status === 'done') return now
    await wait(15)
  }
}

/** A process frozen while it writes keeps its locks: then everybody waits, and nothing could be doubled. */
async function freezeBetweenWrites(worker: WorkerProcess) {
  for (;;) {
    worker.signal('SIGSTOP')
    await wait(20)
    if (await isQuiet()) return
    worker.signal('SIGCONT')
    await wait(5)
  }
}

async function twiceThere() {
  const twice = db.from('contact_points').where('tenant_id', current.tenant.id).where('kind', 'email')
  return twice.groupBy('value_key').having('number', '>', 1).select('value_key').count('* as number')
}

test.group('An import whose worker', (group) => {
  group.tap((each) => each.tags(['@commits']).timeout(300_000 + KILLS * 30_000))

  test(`is killed ${KILLS} times loses no row, doubles none and leaves the history whole (AUD-1)`, async ({
    assert,
  }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const customers = 500 * (KILLS + 2)
      const id = await start(customers)
      for (let kill = 0, done = 0; kill < KILLS; kill++) {
        const worker = new WorkerProcess({ lease: LEASE })
        done = (await furtherThan(id, done)).done
        await wait(Math.random() * 250)
        worker.signal('SIGKILL')
        await worker.ended
        assert.equal((await doneOf(id)).status, 'running', 'the import was over before the last kill')
      }
      assert.equal(await new WorkerProcess({ lease: LEASE }).ended, 0)
      const { operation, result, issues } = await outcomeOf(id)
      const expected = expectedOf(customers)
      assert.equal(operation.status, 'done')
      assert.deepEqual(result, expected)
      assert.equal(issues.length, expected.issues)
      assert.equal(await countOf('customers'), expected.created)
      assert.equal(await countOf('changes', { operation_id: id }), expected.created + expected.updated)
      assert.deepEqual(await twiceThere(), [])
      assert.isTrue((await verifyTenant()).whole)
    })
  })

  test('was frozen and comes back writes nothing more', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const id = await start(1_500)
      const frozen = new WorkerProcess({ lease: LEASE })
      await furtherThan(id, 0)
      await freezeBetweenWrites(frozen)
      const { done } = await doneOf(id)
      assert.equal(await new WorkerProcess({ lease: LEASE }).ended, 0)
      frozen.signal('SIGCONT')
      await frozen.ended
      assert.isBelow(done, 1_500)
      assert.deepEqual((await outcomeOf(id)).result, expectedOf(1_500))
      assert.equal(await countOf('customers'), expectedOf(1_500).created)
      assert.deepEqual(await twiceThere(), [])
    })
  })

  test('is asked to stop finishes its step and gives the rest to the next', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const id = await start(2_000)
      const worker = new WorkerProcess({ lease: 60 })
      await furtherThan(id, 0)
      worker.signal('SIGTERM')
      assert.equal(await worker.ended, 0)
      const { operation } = await outcomeOf(id)
      assert.equal(operation.status, 'queued')
      assert.isNull(operation.leaseUntil)
      assert.equal(await new WorkerProcess({ lease: 60 }).ended, 0)
      assert.deepEqual((await outcomeOf(id)).result, expectedOf(2_000))
    })
  })
})
