import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { limitExports } from '#tests/helpers/export_limits'
import { grant } from '#tests/helpers/grants'
import { operationsNow } from '#tests/helpers/schedules'

type Role = keyof Company['users']

/** A company, and what its people send. */
async function pages(client: ApiClient) {
  const company = await makeCompany()
  const send = (method: 'post', to: string, form: Record<string, string>, role: Role = 'manager') =>
    client[method](to).form(form).loginAs(company.users[role]).withCsrfToken().redirects(0)
  return { company, send }
}

test.group('Reports that are made now', () => {
  test('are refused to whose role does not permit them, and unknown ones are no page', async ({ client }) => {
    const { company, send } = await pages(client)
    const form = { report: 'changes', period: 'yesterday', format: 'csv' }
    ;(await send('post', '/acme/reports/runs', form, 'analyst')).assertStatus(403)
    ;(await send('post', '/acme/reports/runs', { ...form, report: 'nothing' })).assertStatus(404)
    await grant(company, 'analyst', 'reports.changes')
    ;(await send('post', '/acme/reports/runs', form, 'analyst')).assertStatus(303)
  })

  test('wait for a second person where their rows are many, and say why they can not be made', async ({
    client,
    assert,
  }) => {
    const { company, send } = await pages(client)
    await company.as('owner', () => createCustomer({ first_name: 'Zoë' }))
    await company.as('owner', () => createCustomer({ first_name: 'Ada' }))
    await limitExports(company, { approvalRows: 1 })
    const form = { report: 'customer_base', format: 'csv', confirmed_password: 'clientele-demo' }
    const waiting = await send('post', '/acme/reports/runs', form)
    assert.match(waiting.header('location') ?? '', /reports\/exports\/\w{26}$/)
    const sensitive = await send('post', '/acme/reports/runs', form, 'analyst')
    sensitive.assertStatus(422)
    sensitive.assertTextIncludes('ID number')
    assert.lengthOf(await company.as('owner', operationsNow), 1)
  })

  test('ask for days that make sense, and keep what was typed', async ({ client, assert }) => {
    const { company, send } = await pages(client)
    const form = { report: 'changes', period: 'between', from: '2026-02-02', until: '2026-02-01', format: 'csv' }
    const reversed = await send('post', '/acme/reports/runs', form)
    reversed.assertStatus(422)
    reversed.assertTextIncludes('The last day comes before the first one')
    reversed.assertTextIncludes('value="2026-02-02"')
    ;(await send('post', '/acme/reports/runs', { ...form, from: '' })).assertTextIncludes('Enter a day')
    ;(await send('post', '/acme/reports/runs', { ...form, until: '2026-02-03' })).assertStatus(303)
    const [{ plan }] = await company.as('owner', operationsNow)
    assert.deepEqual(plan.days, { from: '2026-02-02', until: '2026-02-03' })
  })

  test('stand in a catalogue, each with what it is and where it begins (M9.3)', async ({ client, assert }) => {
    const { company } = await pages(client)
    const page = await client.get('/acme/reports').loginAs(company.users.manager)
    for (const text of ['Customer base', 'Saved view', 'Changes', 'Imports']) page.assertTextIncludes(text)
    page.assertTextIncludes('/acme/reports/runs/new?report=changes')
    const analyst = await client.get('/acme/reports').loginAs(company.users.analyst)
    assert.notInclude(analyst.text(), 'report=changes')
  })
})
