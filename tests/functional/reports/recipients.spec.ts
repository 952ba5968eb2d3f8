import { test } from '@japa/runner'
import { startAll } from '#reports/schedules/keep_scheduled'
import { Worker } from '#operations/worker'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { grant, setReach } from '#tests/helpers/grants'
import { mailed, pathIn } from '#tests/helpers/mailed'
import { makeDue, makeSchedule, operationsNow } from '#tests/helpers/schedules'

/** The owner's schedule for analyst and manager; answers what was mailed while it ran, and where the file is. */
async function ran(before: (company: Awaited<ReturnType<typeof makeCompany>>) => Promise<unknown> = async () => {}) {
  const company = await makeCompany()
  const { users } = company
  await company.as('owner', async () => {
    await createCustomer({ first_name: 'Zoë' })
    const { id } = await makeSchedule({ recipients: [users.analyst.id, users.manager.id] })
    await makeDue(id)
  })
  await setReach(company, 'analyst', 'exports.sensitive', 'all')
  await before(company)
  const mails = await mailed(async () => {
    await startAll()
    await new Worker({ pause: 10 }).drain()
  })
  const [{ id }] = await company.as('owner', operationsNow)
  return { company, mails, page: `/acme/reports/exports/${id}`, file: `/acme/reports/exports/${id}/file` }
}

test.group('Recipients of a scheduled report', () => {
  test('are refused, with the reason, what holds more than they may see', async ({ client, assert }) => {
    const { company, mails, page, file } = await ran((acme) => setReach(acme, 'analyst', 'customers.view', 'own'))
    assert.lengthOf(mails, 1)
    const refused = await client.get(file).loginAs(company.users.analyst)
    refused.assertStatus(403)
    const told = await client.get(page).loginAs(company.users.analyst)
    told.assertTextIncludes('It holds more than you may see')
    assert.notInclude(told.text(), '/file"')
  })

  test('hear nothing once they lose the right to download', async ({ client, assert }) => {
    const { company, mails, file } = await ran((acme) => setReach(acme, 'analyst', 'customers.download', 'none'))
    assert.lengthOf(mails, 1)
    const refused = await client.get(file).loginAs(company.users.analyst)
    refused.assertStatus(403)
    await company.as('owner', async () => {
      assert.equal(await countOf('report_recipients', { told_at: null }), 1)
    })
  })

  test('hear nothing once they may not look at reports', async ({ assert }) => {
    const { mails } = await ran((acme) => setReach(acme, 'analyst', 'reports.view', 'none'))
    assert.lengthOf(mails, 1)
  })

  test('lose the file with the right, after they were told', async ({ client }) => {
    const { company, file } = await ran()
    await setReach(company, 'analyst', 'customers.export', 'team')
    const refused = await client.get(file).loginAs(company.users.analyst)
    refused.assertStatus(403)
  })

  test('are not told of a field that is hidden from them', async ({ client, assert }) => {
    const { company, mails, file } = await ran((acme) => rule(acme, 'analyst', { status: 'hidden' }))
    assert.lengthOf(mails, 1)
    const withheld = await client.get(file).loginAs(company.users.analyst)
    withheld.assertStatus(403)
  })

  test('are not told of what is too sensitive for their role to take out', async ({ client, assert }) => {
    const { company, mails, file } = await ran((acme) => setReach(acme, 'analyst', 'exports.sensitive', 'none'))
    assert.lengthOf(mails, 1)
    const withheld = await client.get(file).loginAs(company.users.analyst)
    withheld.assertStatus(403)
  })

  test('get a link, never the file, find it among their reports, and download it; others do not', async ({
    client,
    assert,
  }) => {
    const { company, mails, page, file } = await ran()
    assert.lengthOf(mails, 2)
    for (const one of mails) {
      assert.equal(pathIn(one), page)
      assert.isUndefined(one.message.toObject().message.attachments)
    }
    const list = await client.get('/acme/reports').loginAs(company.users.analyst)
    list.assertTextIncludes('Monday base')
    const got = await client.get(file).loginAs(company.users.analyst)
    got.assertStatus(200)
    assert.include(got.text(), 'Zoë')
    await grant(company, 'agent', 'customers.download')
    const stranger = await client.get(file).loginAs(company.users.agent)
    stranger.assertStatus(404)
    await company.as('owner', async () => {
      assert.equal(await countOf('changes', { action: 'download' }), 1)
    })
  })
})
