import { test } from '@japa/runner'
import { reportNamed } from '#reports/index'
import { queueReport } from '#reports/queue_report'
import { daysOf } from '#reports/periods'
import { Worker } from '#operations/worker'
import { DateTime } from 'luxon'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { afterFirstStep } from '#tests/helpers/after_first_step'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { exportOutcome } from '#tests/helpers/exports'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'

/** A report on today's changes in line, as the manager asked for it. */
function queued({ as }: Company) {
  return as('manager', async () => {
    await createCustomer({ first_name: 'Ada' })
    const tomorrow = DateTime.now().setZone(current.timeZone).plus({ days: 1 })
    const asked = { days: daysOf('yesterday', tomorrow) }
    return (await transaction((trx) => queueReport(trx, reportNamed('changes'), asked, { format: 'csv' })))!.id
  })
}

test.group('A report that is interrupted', () => {
  const lost: [string, string, (company: Company) => Promise<unknown>][] = [
    ['the permission', 'not_permitted', (company) => setReach(company, 'manager', 'reports.changes', 'none')],
    ['some of the records', 'reach_changed', (company) => setReach(company, 'manager', 'customers.view', 'own')],
    ['a field', 'reach_changed', (company) => rule(company, 'manager', { status: 'hidden' })],
  ]
  for (const [what, code, withdraw] of lost) {
    test(`by the loss of ${what} ends without a file (PM-7)`, async ({ assert, cleanup }) => {
      const company = await makeCompany()
      const id = await queued(company)
      cleanup(afterFirstStep('report', () => withdraw(company)))
      await company.as('owner', async () => {
        await new Worker({ pause: 10 }).drain()
        const { operation, bytes } = await exportOutcome(id)
        assert.deepEqual([operation.status, operation.failure?.code], ['failed', code])
        assert.isNull(bytes)
      })
    })
  }

  test('by a worker that stops is gone on with by the next, without a row twice', async ({ assert, cleanup }) => {
    const company = await makeCompany()
    const id = await queued(company)
    const whole = await company.as('manager', () => run(id))
    const again = await queued(company)
    const worker = new Worker({ pause: 10 })
    cleanup(afterFirstStep('report', async () => worker.stop()))
    await company.as('manager', async () => {
      await worker.drain()
      assert.equal((await exportOutcome(again)).operation.status, 'queued')
      const lines = await run(again)
      assert.lengthOf(lines, whole.length * 2 - 1)
      assert.lengthOf([...new Set(lines)], lines.length)
    })
  })
})

async function run(id: string) {
  await new Worker({ pause: 10 }).drain()
  const { lines, result } = await exportOutcome(id)
  if (result.rows !== lines.length - 1)
    throw new Error(`${result.rows} rows in the manifest, ${lines.length - 1} in the file`)
  return lines
}
