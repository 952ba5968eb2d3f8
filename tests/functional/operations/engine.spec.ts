import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { LostLeaseError } from '#operations/errors'
import { claimNext } from '#operations/claim'
import { queueOperation } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany } from '#tests/helpers/company'
import {
  before,
  during,
  expire,
  found,
  hurry,
  queueCounting,
  runOnce,
  withCounting,
} from '#tests/helpers/counting_operation'

const queued = () => countOf('queue')
const rowsOf = (operationId: string) => countOf('operation_issues', { operation_id: operationId })
const tenantIs = () => ({ tenant_id: current.tenant.id })

test.group('Operations', (group) => {
  group.each.setup(() => {
    const forget = withCounting()
    return () => {
      during.step = before.step = () => {}
      forget()
    }
  })

  test('refuses the commit of a worker that lost its operation, and all that the step wrote', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(2)
      let taken = false
      during.step = async () => {
        if (taken) return
        taken = true
        await db
          .from('operations')
          .where({ ...tenantIs(), id })
          .increment('attempt', 1)
      }
      await runOnce()
      assert.equal(await rowsOf(id), 0)
      assert.equal((await found(id)).status, 'running')
      await expire(id)
      await runOnce()
      assert.equal((await found(id)).status, 'done')
      assert.equal(await rowsOf(id), 2)
    })
  })

  test('is claimed by one worker only, and by another once the lease has run out', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(1)
      const first = await claimNext(60_000)
      assert.equal(first!.id, id)
      await hurry()
      assert.isNull(await claimNext(60_000))
      await expire(id)
      const second = await claimNext(60_000)
      assert.equal(second!.attempt, first!.attempt + 1)
    })
  })

  test('is not queued when the transaction that asks for it rolls back', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const asked = transaction(async (trx) => {
        await queueOperation(trx, 'counting', { steps: 1 })
        throw new LostLeaseError('rolled back')
      })
      await assert.rejects(() => asked)
      assert.equal(await queued(), 0)
      assert.equal(await countOf('operations'), 0)
    })
  })

  test('goes on behind the last checkpoint after a worker died, without doubling a row', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(5)
      const stopping = new AbortController()
      during.step = ({ checkpoint }) => (checkpoint.step === 2 ? stopping.abort() : undefined)
      await runOnce({ signal: stopping.signal })
      await expire(id)
      await runOnce()
      const operation = await found(id)
      assert.equal(operation.status, 'done')
      assert.deepEqual(operation.result, { counted: 5 })
      assert.equal(await rowsOf(id), 5)
      assert.equal(await queued(), 0)
    })
  })

  test('keeps an operation, and its place in the queue, while a long step leaves time for a heartbeat (REL-1)', async ({
    assert,
  }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(1)
      const place = () => db.from('queue').where('operation_id', id).where('tenant_id', current.tenant.id).first()
      before.step = async () => {
        const held = [(await found(id)).leaseUntil!.toMillis(), (await place()).ready_at]
        const now = async () => [(await found(id)).leaseUntil!.toMillis(), (await place()).ready_at]
        for (let seen = held; seen[0] === held[0] || seen[1] === held[1]; seen = await now()) await wait(10)
      }
      await runOnce({ lease: 400 })
      const { status, attempt } = await found(id)
      assert.deepEqual([status, attempt], ['done', 1])
    })
  })

  test('gives an operation back when the worker stops, for the next one to go on at once', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(4)
      const stopping = new AbortController()
      during.step = () => stopping.abort()
      await runOnce({ signal: stopping.signal })
      const waiting = await found(id)
      assert.deepEqual([waiting.status, waiting.leaseUntil, waiting.done], ['queued', null, 1])
      await runOnce()
      assert.equal((await found(id)).status, 'done')
    })
  })
})
