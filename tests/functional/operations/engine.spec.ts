import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { LostLeaseError, OperationFailure } from '#operations/errors'
import { claimNext } from '#operations/claim'
import { cancelOperation, enqueue, queueOperation } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany } from '#tests/helpers/company'
import { during, expire, found, hurry, queueCounting, runOnce, withCounting } from '#tests/helpers/counting_operation'

const queued = () => countOf('queue')
const rowsOf = (operationId: string) => countOf('operation_issues', { operation_id: operationId })
const tenantIs = () => ({ tenant_id: current.tenant.id })

test.group('Operations', (group) => {
  group.each.setup(() => {
    const forget = withCounting()
    return () => {
      during.step = () => {}
      forget()
    }
  })

  test('does nothing for a person who left since', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(3)
      await db.from('memberships').where({ ...tenantIs(), user_id: current.user!.id }).update({ suspended_at: '2026-01-01 00:00:00.000' })
      await runOnce()
      const operation = await found(id)
      assert.deepInclude({ ...operation.$attributes }, { status: 'failed' })
      assert.equal(operation.failure!.code, 'person_gone')
      assert.equal(await rowsOf(id), 0)
    })
  })

  test('does nothing for a person who lost the permission since', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(3)
      await db.from('grants').where({ ...tenantIs(), permission: 'customers.import' }).delete()
      await db.from('tenants').where('id', current.tenant.id).increment('config_version', 1)
      current.tenant.configVersion++
      await runOnce()
      assert.equal((await found(id)).failure!.code, 'not_permitted')
      assert.equal(await rowsOf(id), 0)
    })
  })

  test('refuses the commit of a worker that lost its operation, and all that the step wrote', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(2)
      let taken = false
      during.step = async () => {
        if (taken) return
        taken = true
        await db.from('operations').where({ ...tenantIs(), id }).increment('attempt', 1)
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

  test('tries again after an error, and fails for good after five tries without progress', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(3)
      during.step = ({ checkpoint }) => {
        if (checkpoint.step === 1) throw new Error('the disk is on fire')
      }
      for (let tries = 1; tries <= 4; tries++) {
        await hurry()
        await runOnce()
        assert.deepInclude((await found(id)).failure, { code: 'unexpected', tries })
      }
      await hurry()
      await runOnce()
      const failed = await found(id)
      assert.equal(failed.status, 'failed')
      assert.equal(await queued(), 0)
      during.step = () => {}
      await transaction((trx) => enqueue(trx, failed, 'failed'))
      await runOnce()
      assert.equal((await found(id)).status, 'done')
      assert.equal(await rowsOf(id), 3)
    })
  })

  test('fails after its worker died five times at the same place', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(1)
      for (let deaths = 0; deaths < 5; deaths++) {
        await claimNext(60_000)
        await expire(id)
      }
      await runOnce()
      assert.deepEqual([(await found(id)).status, (await found(id)).failure!.code], ['failed', 'worker_died'])
    })
  })

  test('fails at once where trying again would not help', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(1)
      during.step = () => {
        throw new OperationFailure('quote_not_closed', { rowNo: 7 })
      }
      await runOnce()
      const { status, failure } = await found(id)
      assert.equal(status, 'failed')
      assert.deepEqual(failure, { code: 'quote_not_closed', params: { rowNo: 7 }, tries: 1 })
    })
  })

  test('cancels what waits at once, and what runs before its next commit', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const waiting = await queueCounting(3)
      await transaction((trx) => cancelOperation(trx, waiting.id))
      assert.equal((await found(waiting.id)).status, 'cancelled')
      assert.equal(await queued(), 0)

      const running = await queueCounting(3)
      during.step = ({ checkpoint }) => {
        if (checkpoint.step === 1) return cancelOnAnotherConnection(running.id)
      }
      await runOnce()
      assert.equal((await found(running.id)).status, 'cancelled')
      assert.equal(await rowsOf(running.id), 1)
    })
  })
})

/** Within the same test connection the cancel comes before the step's own commit. */
async function cancelOnAnotherConnection(id: string) {
  await db.from('operations').where({ tenant_id: current.tenant.id, id }).update({ cancelling: 1 })
}
