import { test } from '@japa/runner'
import { AskForExport } from '#actions/exports/ask_for_export'
import { Worker } from '#operations/worker'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { limitExports } from '#tests/helpers/export_limits'
import { exportOutcome, exportPlan, queueExport } from '#tests/helpers/exports'

const columns = ['first_name']

/** Two customers and three rows a person and day. */
async function frugal() {
  const acme = await makeCompany()
  await acme.as('owner', async () => {
    await createCustomer({ first_name: 'Ada' })
    await createCustomer({ first_name: 'Bob' })
  })
  await limitExports(acme, { dailyRows: 3 })
  return acme
}

test.group('The rows that one person takes out within a day', () => {
  test('are held to the company’s limit, and say how many are left (EX-1)', async ({ client, assert }) => {
    const acme = await frugal()
    const ask = (role: 'owner' | 'manager') => acme.as(role, () => new AskForExport().handle(exportPlan({ columns })))
    assert.property(await ask('manager'), 'operation')
    await acme.as('manager', () => new Worker({ pause: 10 }).drain())
    assert.deepEqual(await ask('manager'), { spent: true, left: 1 })
    assert.property(await ask('owner'), 'operation')
    const form = { 'format': 'csv', 'view': 'all', 'columns[]': columns }
    const refused = await client
      .post('/acme/reports/exports')
      .form(form)
      .loginAs(acme.users.manager)
      .withCsrfToken()
      .redirects(0)
    assert.include(JSON.stringify(refused.flashMessages()), 'You may take out 1 more row today')
  })

  test('are held to it by the run itself, however many exports were asked for at once (EX-1)', async ({ assert }) => {
    const acme = await frugal()
    await acme.as('manager', async () => {
      const asked = [await queueExport({ columns }), await queueExport({ columns })]
      await new Worker({ pause: 10, slots: 1 }).drain()
      const [first, second] = [await exportOutcome(asked[0].id), await exportOutcome(asked[1].id)]
      assert.equal(first.operation.status, 'done')
      assert.equal(second.operation.failure!.code, 'budget_spent')
      assert.isNull(second.bytes)
    })
  })
})

test.group('An export of many rows', () => {
  test('asks for the password again, narrowed or not (EX-1)', async ({ client, assert }) => {
    const acme = await frugal()
    await limitExports(acme, { confirmRows: 1, dailyRows: null })
    const old = { signed_in_at: Date.now() - 6 * 60_000 }
    const ask = (more: object) =>
      client
        .post('/acme/reports/exports')
        .form({ 'format': 'csv', 'columns[]': columns, ...more })
        .loginAs(acme.users.manager)
        .withSession(old)
        .withCsrfToken()
        .redirects(0)
    ;(await ask({ 'filter[status][is]': 'active' })).assertStatus(401)
    const few = await ask({ q: 'ada' })
    few.assertStatus(303)
    assert.equal(few.header('location'), '/acme/reports')
  })
})
