import { test } from '@japa/runner'
import Change from '#models/change'
import { can, scopeOf } from '#permissions/grants'
import { forgetPermissions, permissionKeys, registerPermissions } from '#permissions/registry'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { chosen, PATH, rolesOf, roleVisits } from '#tests/helpers/role_pages'

test.group('Settings, permissions', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('are closed to people without the permission (M14.1)', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    for (const role of ['manager', 'agent', 'analyst'] as const) {
      const page = await client.get(PATH).loginAs(acme.users[role])
      page.assertStatus(403)
      page.assertTextIncludes('Change roles')
      const body = await chosen(acme, { [role]: { 'settings.roles': 'all' } })
      const saved = await ask(acme.users[role], 'put', PATH, body)
      saved.assertStatus(403)
    }
    await acme.as('manager', async () => assert.isFalse(can('settings.roles')))
  })

  test('show every permission that is registered, by its name, for every role (M14.1)', async ({ client, assert }) => {
    const page = (await client.get(PATH).loginAs(acme.users.owner)).text()
    const { agent, owner } = await rolesOf(acme)
    for (const key of permissionKeys()) {
      assert.include(page, `name="grants[${agent.id}][${key.replace('.', '][')}]"`)
      assert.notInclude(page, `name="grants[${owner.id}][${key.replace('.', '][')}]"`)
    }
    for (const label of ['Edit customers', 'Delete customers', 'Download exported files']) assert.include(page, label)
  })

  test('show what a plugin registers without further ado', async ({ client, assert, cleanup }) => {
    const own = { 'customers.applaud': { rows: true } }
    registerPermissions(own)
    cleanup(() => forgetPermissions(own))
    const page = (await client.get(PATH).loginAs(acme.users.owner)).text()
    assert.include(page, '[customers][applaud]"')
    await acme.as('owner', async () => assert.isTrue(can('customers.applaud' as 'customers.view')))
    await acme.as('manager', async () => assert.isFalse(can('customers.applaud' as 'customers.view')))
  })

  test('are saved only after the page that says who gains and loses what (M14.1)', async ({ client, assert }) => {
    const { plan, confirm } = roleVisits(client)
    await acme.as('owner', () => createCustomer({ first_name: 'Ada' }))
    const body = await chosen(acme, {
      manager: { 'customers.delete': 'none', 'customers.edit': 'own' },
      agent: { 'customers.export': 'team' },
      analyst: { 'customers.view': 'own' },
    })
    const shown = await plan(acme.users.owner, body)
    shown.assertStatus(200)
    for (const sentence of [
      '1 person loses “Delete customers”.',
      '“Edit customers” narrows for 1 person: from all to own.',
      '1 person gains “Export customers” (team).',
      '1 customer is no longer visible to analyst of acme.',
    ])
      shown.assertTextIncludes(sentence)
    await acme.as('manager', async () => assert.equal(scopeOf('customers.delete'), 'all'))
    const saved = await confirm(acme.users.owner, body)
    saved.assertStatus(303)
    await acme.as('manager', async () => {
      assert.equal(scopeOf('customers.delete'), 'none')
      assert.equal(scopeOf('customers.edit'), 'own')
    })
    await acme.as('agent', async () => assert.equal(scopeOf('customers.export'), 'team'))
  })

  test('go back from there with nothing lost, and nothing saved', async ({ client, assert }) => {
    const { plan } = roleVisits(client)
    const body = await chosen(acme, { agent: { 'customers.edit': 'none' } })
    const page = await plan(acme.users.owner, { ...body, back: '1' })
    page.assertStatus(200)
    const { agent } = await rolesOf(acme)
    const cell = page.text().split(`name="grants[${agent.id}][customers][edit]"`)[1].split('</select>')[0]
    assert.match(cell, /<option (?=[^>]*value="none")(?=[^>]*selected)/)
    assert.match(cell, /<option (?=[^>]*value="team")(?=[^>]*data-saved)/)
    await acme.as('agent', async () => assert.equal(scopeOf('customers.edit'), 'team'))
  })

  test('hold on the next request (PM-7, M1.16, M1.18)', async ({ client }) => {
    const { confirm } = roleVisits(client)
    const { id } = await acme.as('owner', () => createCustomer({ first_name: 'Ada' }))
    const open = async (page: string, status: number) =>
      (await client.get(`/acme/customers/${id}/${page}`).loginAs(acme.users.manager)).assertStatus(status)
    await open('edit', 200)
    await open('deletion', 200)
    await confirm(acme.users.owner, await chosen(acme, { manager: { 'customers.edit': 'none' } }))
    await open('edit', 403)
    await open('deletion', 200)
    await confirm(acme.users.owner, await chosen(acme, { manager: { 'customers.delete': 'none' } }))
    await open('deletion', 403)
  })

  test('say so when nothing was chosen', async ({ client }) => {
    const { plan } = roleVisits(client)
    const answer = await plan(acme.users.owner, await chosen(acme, { agent: { 'customers.edit': 'team' } }))
    answer.assertStatus(303)
  })

  test('are in the change history: who, when, before and after (M3.7)', async ({ client, assert }) => {
    const { confirm } = roleVisits(client)
    await confirm(acme.users.owner, await chosen(acme, { agent: { 'customers.edit': 'all', 'customers.view': 'own' } }))
    await acme.as('owner', async () => {
      const change = await Change.query().where('list', 'roles').orderBy('id', 'desc').firstOrFail()
      assert.equal(change.userId, acme.users.owner.id)
      assert.deepEqual(change.before, { 'customers.view': 'all', 'customers.edit': 'team' })
      assert.deepEqual(change.after, { 'customers.view': 'own', 'customers.edit': 'all' })
    })
  })
})
