import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { latestCustomerBase } from '#reports/find_generated'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers, exportOutcome } from '#tests/helpers/exports'
import { setReach } from '#tests/helpers/grants'

/** A customer base that one of the company had made. */
async function withExport(format: 'csv' | 'xlsx' = 'csv', requester: 'owner' | 'manager' = 'owner') {
  const company = await makeCompany()
  const { operation, bytes } = await company.as(requester, async () => {
    await createCustomer({ first_name: 'Zoë', tags: ['vip'] })
    return exportCustomers({ columns: ['first_name', 'status'] }, format)
  })
  return { ...company, id: operation.id, bytes: bytes!, file: `/acme/reports/exports/${operation.id}/file` }
}

const change = (company: Company, work: () => Promise<unknown>) =>
  company.as('owner', async () => {
    await work()
    await transaction((trx) => configurationChanged(trx))
  })

test.group('Files of reports', () => {
  test('are not there for a role without the permission (M9.5)', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    for (const path of ['/acme/reports', '/acme/reports/exports/new']) {
      const response = await client.get(path).loginAs(users.agent)
      response.assertStatus(403)
    }
    const denied = await client
      .post('/acme/reports/exports')
      .form({ format: 'csv', columns: ['name'] })
      .loginAs(users.agent)
      .withCsrfToken()
    denied.assertStatus(403)
    await as('owner', async () => assert.equal(await countOf('operations'), 0))
  })

  test('are asked for by who may export; others look at what was made', async ({ client, assert }) => {
    const company = await makeCompany()
    const page = async () => (await client.get('/acme/reports').loginAs(company.users.analyst)).text()
    assert.include(await page(), '/acme/reports/exports/new')
    await setReach(company, 'analyst', 'customers.export', 'none')
    assert.notInclude(await page(), '/acme/reports/exports/new')
  })

  test('give the file to nobody but the one who had it made', async ({ client }) => {
    const { users, file } = await withExport()
    const manager = await client.get(file).loginAs(users.manager)
    manager.assertStatus(404)
    const agent = await client.get(file).loginAs(users.agent)
    agent.assertStatus(403)
    const stranger = await makeCompany('globex')
    const foreign = await client.get(file).loginAs(stranger.users.owner)
    foreign.assertStatus(404)
    const guessed = await client.get(file.replace('acme', 'globex')).loginAs(stranger.users.owner)
    guessed.assertStatus(404)
  })

  test('ask for the rights again at each download (M9.5)', async ({ client, assert }) => {
    const company = await withExport('csv', 'manager')
    const role = () => db.from('grants').where({ tenant_id: current.tenant.id })
    await change(company, () => role().where('permission', 'customers.export').update({ scope: 'own' }))
    const narrowed = await client.get(company.file).loginAs(company.users.manager)
    narrowed.assertStatus(403)
    await change(company, () => role().where('permission', 'customers.export').update({ scope: 'all' }))
    const page = async () => (await client.get(company.file.replace('/file', '')).loginAs(company.users.manager)).text()
    assert.include(await page(), company.file)
    await change(company, () => role().where('permission', 'customers.download').delete())
    assert.notInclude(await page(), company.file)
    const withdrawn = await client.get(company.file).loginAs(company.users.manager)
    withdrawn.assertStatus(403)
  })

  test('answer 410 for an expired file', async ({ client, assert }) => {
    const company = await withExport()
    await company.as('owner', async () => {
      const past = { ...(await exportOutcome(company.id)).result, expiresAt: '2020-01-01 00:00:00.000' }
      await db
        .from('operations')
        .where({ tenant_id: current.tenant.id, id: company.id })
        .update({ result: JSON.stringify(past) })
    })
    const gone = await client.get(company.file).loginAs(company.users.owner)
    gone.assertStatus(410)
    gone.assertTextIncludes('This file is no longer here')
    const list = await client.get('/acme/reports').loginAs(company.users.owner)
    list.assertTextIncludes('Expired')
    await company.as('owner', async () => assert.isNull(await latestCustomerBase()))
  })

  test('send the file so that no browser opens or keeps it, and note the download', async ({ client, assert }) => {
    const { users, file, id, bytes, as } = await withExport()
    const response = await client.get(file).loginAs(users.owner)
    response.assertStatus(200)
    response.assertHeader('content-type', 'text/csv; charset=utf-8')
    response.assertHeader('content-length', String(bytes.length))
    response.assertHeader('x-content-type-options', 'nosniff')
    response.assertHeader('content-security-policy', "sandbox; default-src 'none'")
    response.assertHeader('cross-origin-resource-policy', 'same-origin')
    response.assertHeader('cache-control', 'private, no-store')
    assert.match(
      response.header('content-disposition')!,
      /^attachment; filename="Customer base [\d-]+\.csv"; filename\*=UTF-8''Customer%20base%20[\d-]+\.csv$/
    )
    await as('owner', async () => {
      assert.equal(await countOf('changes', { record_id: id, action: 'export' }), 1)
      assert.equal(await countOf('changes', { record_id: id, action: 'download' }), 1)
    })
    const manifest = await client.get(`/acme/reports/exports/${id}`).loginAs(users.owner)
    const { sha256 } = await as('owner', async () => (await exportOutcome(id)).result)
    manifest.assertTextIncludes(sha256!)
    manifest.assertTextIncludes('owner of acme')
  })
})
