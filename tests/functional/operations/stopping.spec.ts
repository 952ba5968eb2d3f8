import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { cancelOperation } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany } from '#tests/helpers/company'
import { during, found, queueCounting, runOnce, withCounting } from '#tests/helpers/counting_operation'

const queued = () => countOf('queue')
const rowsOf = (operationId: string) => countOf('operation_issues', { operation_id: operationId })
const tenantIs = () => ({ tenant_id: current.tenant.id })

test.group('Stopping an operation', (group) => {
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
      await db
        .from('memberships')
        .where({ ...tenantIs(), user_id: current.user!.id })
        .update({ suspended_at: '2026-01-01 00:00:00.000' })
      await runOnce()
      const operation = await found(id)
      assert.deepInclude({ ...operation.$attributes }, { status: 'failed' })
      assert.equal(operation.failure!.code, 'person_gone')
      assert.equal(await rowsOf(id), 0)
    })
  })

  test('does nothing for a person who lost the permission since', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('manager', async () => {
      const { id } = await queueCounting(3)
      await db
        .from('grants')
        .where({ ...tenantIs(), permission: 'customers.import' })
        .delete()
      await db.from('tenants').where('id', current.tenant.id).increment('config_version', 1)
      current.tenant.configVersion++
      await runOnce()
      assert.equal((await found(id)).failure!.code, 'not_permitted')
      assert.equal(await rowsOf(id), 0)
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
