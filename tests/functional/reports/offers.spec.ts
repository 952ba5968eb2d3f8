import { test } from '@japa/runner'
import { catalogue } from '#web/reports/catalogue'
import { latestExport } from '#web/exports/latest'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers } from '#tests/helpers/exports'
import { setReach } from '#tests/helpers/grants'

test.group('Reports offer only what the person may do:', () => {
  test('the newest customer base, to who may still export and download it', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('manager', async () => {
      await createCustomer()
      await exportCustomers({ columns: ['first_name'] })
    })
    const offered = () => acme.as('manager', () => latestExport())
    assert.include((await offered())?.href, '/acme/reports/exports/')
    for (const permission of ['customers.export', 'customers.download'] as const) {
      await setReach(acme, 'manager', permission, 'none')
      assert.isNull(await offered(), permission)
      await setReach(acme, 'manager', permission, 'all')
    }
  })

  test('a schedule, to who may make one', async ({ assert }) => {
    const acme = await makeCompany()
    const offered = () => acme.as('analyst', async () => catalogue().map(({ schedule }) => schedule))
    assert.include((await offered())[0], '/acme/reports/schedules/new?report=')
    await setReach(acme, 'analyst', 'reports.schedule', 'none')
    assert.deepEqual(new Set(await offered()), new Set([undefined]))
  })
})
