import { test } from '@japa/runner'
import { Worker } from '#operations/worker'
import { latestCustomerBase } from '#reports/find_generated'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers } from '#tests/helpers/exports'

/** A customer base that the owner had made. */
async function withExport(format: 'csv' | 'xlsx' = 'csv') {
  const company = await makeCompany()
  const { operation, bytes } = await company.as('owner', async () => {
    await createCustomer({ first_name: 'Zoë', tags: ['vip'] })
    return exportCustomers({ columns: ['first_name', 'status'] }, format)
  })
  return { ...company, id: operation.id, bytes: bytes!, file: `/acme/reports/exports/${operation.id}/file` }
}

test.group('Reports', () => {
  test('refuse an export without columns and keep what was chosen', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    const form = { 'format': 'csv', 'view': 'all', 'filter[status][is]': 'active' }
    const response = await client
      .post('/acme/reports/exports')
      .form(form)
      .loginAs(users.owner)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    assert.match(
      decodeURIComponent(response.header('location')!),
      /exports\/new\?view=all&filter\[status\]\[is\]=active&format=csv/
    )
    await as('owner', async () => assert.equal(await countOf('operations'), 0))
  })

  test('move a column without JavaScript', async ({ client, assert }) => {
    const { users } = await makeCompany()
    const form = { 'format': 'xlsx', 'view': 'all', 'columns[]': ['name', 'phone', 'status'], 'move': 'up:status' }
    const response = await client
      .post('/acme/reports/exports')
      .form(form)
      .loginAs(users.owner)
      .withCsrfToken()
      .redirects(0)
    assert.include(decodeURIComponent(response.header('location')!), 'columns=name,status,phone')
  })

  test('start from the list: its filters in words, its columns ticked, the number that matches (M9.6)', async ({
    client,
    assert,
  }) => {
    const { users, as } = await makeCompany()
    await as('owner', () => createCustomer())
    const response = await client
      .get('/acme/reports/exports/new?filter[status]=active&filter[manager]=me&columns=phone,name')
      .loginAs(users.owner)
    response.assertStatus(200)
    response.assertTextIncludes('is Active')
    response.assertTextIncludes('1 customer matches')
    const ticked = [...response.text().matchAll(/name="columns\[\]" value="(\w+)" checked/g)].map(([, key]) => key)
    assert.deepEqual(ticked, ['phone', 'name'])
    assert.match(response.text(), new RegExp(`value="${users.owner.id}" selected`))
  })

  test('generate what was chosen, show how far it is, and hand it out (M9.1, M9.2, M9.3, M1.12, M11.3)', async ({
    client,
    assert,
  }) => {
    const { users, as } = await makeCompany()
    await as('owner', async () => {
      await createCustomer({ first_name: 'Zoë', tags: ['vip'] })
      await createCustomer({ first_name: 'Tagless' })
    })
    const form = {
      ...{ 'format': 'csv', 'view': 'all', 'filter[tags][is][]': ['vip'], 'filter[manager][is][]': [users.owner.id] },
      ...{
        'filter[created_at][gte]': '2020-01-01',
        'filter[created_at][lte]': '',
        'columns[]': ['last_name', 'first_name'],
      },
    }
    const queued = await client
      .post('/acme/reports/exports')
      .form(form)
      .loginAs(users.owner)
      .withCsrfToken()
      .redirects(0)
    queued.assertHeader('location', '/acme/reports')
    const waiting = await client.get('/acme/reports').loginAs(users.owner)
    waiting.assertTextIncludes('Waiting')
    waiting.assertTextIncludes('hx-trigger="every')
    await as('owner', () => new Worker({ pause: 10 }).drain())
    const ready = await client.get('/acme/reports').loginAs(users.owner)
    ready.assertTextIncludes('Ready')
    assert.notInclude(ready.text(), 'hx-trigger="every')
    const [, href] = /href="([^"]+\/file)"/.exec(ready.text())!
    const file = await client.get(href).loginAs(users.owner)
    assert.equal(file.text(), '\ufeffLast name,First name\r\nGonçalves,Zoë\r\n')
  })

  test('offer the newest customer base that one had made (M9.4)', async ({ assert }) => {
    const { as, id } = await withExport()
    await as('owner', async () => assert.equal((await latestCustomerBase())!.id, id))
    await as('manager', async () => assert.isNull(await latestCustomerBase()))
  })
})
