import { test } from '@japa/runner'
import { OperationFailure } from '#operations/errors'
import { claimNext } from '#operations/claim'
import { enqueue } from '#operations/queue'
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

test.group('Failing operations', (group) => {
  group.each.setup(() => {
    const forget = withCounting()
    return () => {
      during.step = before.step = () => {}
      forget()
    }
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

  test('fails for good although each try commits something first', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { id } = await queueCounting(3)
      before.step = async (run) => {
        await run.commit(async () => ({}))
        throw new Error('the disk is on fire')
      }
      for (let tries = 1; tries <= 5; tries++) {
        await hurry()
        await runOnce()
      }
      const { status, failure } = await found(id)
      assert.deepEqual({ status, failure }, { status: 'failed', failure: { code: 'unexpected', tries: 5 } })
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
})
