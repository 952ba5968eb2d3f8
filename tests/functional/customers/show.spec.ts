import { test } from '@japa/runner'
import Grant from '#models/grant'
import Role from '#models/role'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changed } from '#tests/helpers/custom_fields'
import { createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { statementsOf } from '#tests/helpers/statements'

test.group('The page of a customer', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('is unknown to another tenant, and to who may see only their own', async ({ client }) => {
    const globex = await makeCompany('globex')
    const { id } = await company.as('owner', () => createCustomer())
    ;(await client.get(`/globex/customers/${id}`).loginAs(globex.users.owner)).assertStatus(404)
    ;(await client.get(`/acme/customers/${id}`).loginAs(globex.users.owner)).assertStatus(404)
    await company.as('owner', async () => {
      const role = await Role.findByOrFail('key', 'agent')
      await Grant.query().where('roleId', role.id).update({ scope: 'own' })
      await changed()
    })
    for (const path of ['', '/edit', '/deletion']) {
      const response = await client.get(`/acme/customers/${id}${path}`).loginAs(company.users.agent)
      response.assertStatus(path === '/deletion' ? 403 : 404)
    }
    ;(
      await submit(client, company.users.agent, `/acme/customers/${id}`, { _version: '1', first_name: 'X' }, 'PUT')
    ).assertStatus(404)
    ;(await submit(client, company.users.agent, `/acme/customers/${id}/disabling`)).assertStatus(404)
  })

  test('opens from the list, and leads from one place to all there is: edit, comments, tickets, files, history (M3.1)', async ({
    client,
    assert,
  }) => {
    const { manager } = company.users
    const { id } = await company.as('owner', () => createCustomer())
    const path = `/acme/customers/${id}`
    assert.include((await client.get('/acme/customers').loginAs(manager)).text(), `href="${path}"`)
    const page = (await client.get(path).loginAs(manager)).text()
    for (const told of ['Luís Gonçalves', `${path}/edit`]) assert.include(page, told)
    const tabs = ['contact', 'other', 'comments', 'work_orders', 'service_records', 'files', 'timeline', 'history']
    for (const tab of tabs) {
      assert.include(page, `${path}?tab=${tab}`)
      ;(await client.get(`${path}?tab=${tab}`).loginAs(manager)).assertStatus(200)
    }
    assert.include((await client.get(`${path}?tab=comments`).loginAs(manager)).text(), `action="${path}/comments"`)
  })

  test('refuses to edit what may only be seen, and shows no way to', async ({ client, assert }) => {
    const { analyst } = company.users
    const { id } = await company.as('owner', () => createCustomer())
    const page = (await client.get(`/acme/customers/${id}`).loginAs(analyst)).text()
    assert.include(page, 'Luís Gonçalves')
    assert.notInclude(page, `/acme/customers/${id}/edit`)
    assert.notInclude(page, 'Delete…')
    ;(await client.get(`/acme/customers/${id}/edit`).loginAs(analyst)).assertStatus(403)
    ;(await submit(client, analyst, `/acme/customers/${id}`, { _version: '1', first_name: 'X' }, 'PUT')).assertStatus(
      403
    )
    ;(await submit(client, analyst, `/acme/customers/${id}`, {}, 'DELETE')).assertStatus(403)
  })

  test('shows what people typed as text (WEB-4)', async ({ client, assert }) => {
    const evil = '<img src=x onerror=alert(1)>'
    const { id } = await company.as('owner', () =>
      createCustomer({
        first_name: evil,
        company: evil,
        points: [{ channel: 'telegram', value: `javascript:${evil}`, label: evil }],
        addresses: [{ city: evil, label: evil }],
      })
    )
    for (const tab of ['basic', 'contact', 'marketing', 'other', 'related', 'timeline', 'history']) {
      const page = (await client.get(`/acme/customers/${id}?tab=${tab}`).loginAs(company.users.owner)).text()
      assert.notInclude(page, '<img src=x')
      assert.notInclude(page, 'href="javascript:')
    }
    assert.notInclude(
      (await client.get(`/acme/customers/${id}/edit`).loginAs(company.users.owner)).text(),
      '<img src=x'
    )
  })

  test('costs at most twelve statements on each tab', async ({ client, assert }) => {
    const { id } = await company.as('owner', () => createCustomer({ phone: '+49 30 901820' }))
    for (const path of [
      '',
      '?tab=contact',
      '?tab=marketing',
      '?tab=other',
      '?tab=related',
      '?tab=timeline',
      '?tab=history',
      '/edit',
      '/deletion',
    ]) {
      await client.get(`/acme/customers/${id}${path}`).loginAs(company.users.owner)
      const statements = await statementsOf(async () =>
        (await client.get(`/acme/customers/${id}${path}`).loginAs(company.users.owner)).assertStatus(200)
      )
      assert.isAtMost(statements.length, 12, statements.join('\n'))
    }
  })
})
