import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'
import { makeCompany } from '#tests/helpers/company'
import { setReach } from '#tests/helpers/grants'
import { csvFile, dataFile, planFile } from '#tests/helpers/imports'

const PAGE = '/acme/customers/import'

const upload = (client: ApiClient, user: User, path: string) =>
  client.post(PAGE).loginAs(user).withCsrfToken().redirects(0).file('file', path)

test.group('Import pages', () => {
  test('are closed to a person whose role does not import', async ({ client }) => {
    const { users, as } = await makeCompany()
    const planned = await as('owner', () => planFile(dataFile('chinook_customers.csv')))
    for (const path of ['', '/sample', `/${planned.id}`, `/${planned.id}/check`, `/${planned.id}/issues`]) {
      ;(await client.get(PAGE + path).loginAs(users.agent)).assertStatus(403)
    }
    ;(await upload(client, users.agent, dataFile('chinook_customers.csv'))).assertStatus(403)
  })

  test('of a colleague are not there for who may not see what others do', async ({ client }) => {
    const acme = await makeCompany()
    const { id } = await acme.as('owner', () => planFile(dataFile('chinook_customers.csv')))
    await setReach(acme, 'manager', 'operations.view', 'own')
    for (const path of [`/${id}`, `/${id}/check`, `/${id}/issues`])
      (await client.get(PAGE + path).loginAs(acme.users.manager)).assertStatus(404)
  })

  test('of another company are not there', async ({ client }) => {
    const acme = await makeCompany('acme')
    const globex = await makeCompany('globex')
    const { id } = await acme.as('owner', () => planFile(dataFile('chinook_customers.csv')))
    for (const path of [`/${id}`, `/${id}/check`, `/${id}/issues`]) {
      ;(await client.get(`/globex/customers/import${path}`).loginAs(globex.users.owner)).assertStatus(404)
      ;(await client.get(PAGE + path).loginAs(globex.users.owner)).assertStatus(404)
    }
  })

  test('explain and offer the sample file, and add once a file is chosen (M7.1, M7.5)', async ({ client, assert }) => {
    const { users } = await makeCompany()
    const page = (await client.get(PAGE).loginAs(users.owner)).text()
    assert.match(page, /<a[^>]+href="\/acme\/customers\/import\/sample"[^>]*>[\s\S]*?Download sample file/)
    assert.match(page, /Remove rows 2 and 3/)
    assert.match(page, /<input[^>]+type="file"[^>]+required|<input[^>]+required[^>]+type="file"/)
    assert.match(page, /<form[^>]+data-guided[\s\S]*data-save[\s\S]*Add customers/)
    const sample = await client.get(`${PAGE}/sample`).loginAs(users.owner)
    sample.assertHeader('content-type', 'text/csv; charset=utf-8')
    assert.match(String(sample.header('content-disposition')), /^attachment; filename="Customers - sample\.csv"/)
  })

  test('say what is wrong with a file', async ({ client, assert }) => {
    const { users } = await makeCompany()
    const refused = async (path: string) => {
      const answer = await upload(client, users.owner, path)
      assert.equal(answer.header('location'), PAGE)
      return (answer.flashMessage('inputErrorsBag') as { file: string[] }).file[0]
    }
    assert.match(await refused(await csvFile('Name,Name\nAda,Ada')), /Two columns are called "Name"/)
    assert.match(
      await refused(await csvFile(Buffer.from('PK\x03\x04[Content_Types].xml xl/', 'latin1'), 'book.xlsx')),
      /The workbook is damaged/
    )
    const none = await client.post(PAGE).loginAs(users.owner).withCsrfToken().redirects(0)
    assert.deepEqual(none.flashMessage('inputErrorsBag'), { file: ['Choose a file first'] })
  })
})
