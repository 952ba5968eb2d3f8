import { test } from '@japa/runner'
import { DeleteRole } from '#actions/settings/roles/delete_role'
import Change from '#models/change'
import Grant from '#models/grant'
import { scopeOf } from '#permissions/grants'
import { permissionKeys } from '#permissions/registry'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'
import { chosen, fingerprintFor, PATH, rolesOf, roleVisits } from '#tests/helpers/role_pages'

test.group('Settings, permissions: nobody', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
    await acme.as('owner', async () => {
      const { manager } = await rolesOf(acme)
      await Grant.create({ roleId: manager.id, permission: 'settings.roles', scope: 'all' })
      await Grant.query().where({ roleId: manager.id, permission: 'customers.delete' }).update({ scope: 'team' })
      await Grant.query().where({ roleId: manager.id, permission: 'customers.export' }).delete()
      await transaction(configurationChanged)
    })
  })

  const reach = (role: 'manager' | 'agent' | 'analyst', permission: Parameters<typeof scopeOf>[0]) =>
    acme.as(role, async () => scopeOf(permission))

  test('grants what they lack, or farther than it reaches (PM-6)', async ({ client, assert }) => {
    const { ask, plan } = roleVisits(client)
    const { manager } = acme.users
    for (const [permission, scope] of [
      ['customers.export', 'own'],
      ['customers.delete', 'all'],
      ['settings.users', 'all'],
    ]) {
      const body = await chosen(acme, { agent: { [permission]: scope } })
      ;(await plan(manager, body)).assertStatus(403)
      const fingerprint = await fingerprintFor(acme, { agent: { [permission]: scope } })
      ;(await ask(manager, 'put', PATH, { ...body, fingerprint })).assertStatus(403)
    }
    assert.equal(await reach('agent', 'customers.export'), 'none')
    assert.equal(await reach('agent', 'customers.delete'), 'none')
  })

  test('is told what they lack and who can grant it', async ({ client }) => {
    const { plan } = roleVisits(client)
    const answer = await plan(acme.users.manager, await chosen(acme, { agent: { 'customers.export': 'own' } }))
    answer.assertTextIncludes('It needs the permission “Export customers”.')
    answer.assertTextIncludes('These people can give it to you: owner of acme.')
  })

  test('takes from others what they lack, also with a made-up page (PM-6)', async ({ client, assert }) => {
    const { plan } = roleVisits(client)
    const { analyst } = await rolesOf(acme)
    const forged = {
      [`grants[${analyst.id}][customers][export]`]: 'none',
      [`seen[${analyst.id}]`]: `${analyst.version} customers.export=own`,
    }
    ;(await plan(acme.users.manager, forged)).assertStatus(403)
    assert.equal(await reach('analyst', 'customers.export'), 'all')
  })

  test('changes a role that they have themselves (PM-6)', async ({ client, assert }) => {
    const { plan } = roleVisits(client)
    for (const [permission, to] of [
      ['settings.users', 'all'],
      ['customers.edit', 'own'],
    ])
      (await plan(acme.users.manager, await chosen(acme, { manager: { [permission]: to } }))).assertStatus(403)
    const refused = await plan(acme.users.manager, await chosen(acme, { manager: { 'customers.edit': 'own' } }))
    refused.assertTextIncludes('Nobody changes a role that they have themselves')
    assert.equal(await reach('manager', 'customers.edit'), 'all')
  })

  test('takes anything from the owner’s role (PM-6)', async ({ client, assert }) => {
    const { ask, plan } = roleVisits(client)
    const { owner, agent } = await rolesOf(acme)
    for (const user of [acme.users.owner, acme.users.manager]) {
      ;(await plan(user, await chosen(acme, { owner: { 'settings.roles': 'none' } }))).assertStatus(403)
      ;(await ask(user, 'delete', `${PATH}/${owner.id}`, { into: agent.id })).assertStatus(403)
    }
    await acme.as('owner', async () => assert.isTrue(permissionKeys().every((key) => scopeOf(key) === 'all')))
  })

  test('copies, deletes or hands out a role that permits more than theirs (PM-6)', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { owner, analyst, agent } = await rolesOf(acme)
    const { manager } = acme.users
    for (const { id } of [owner, analyst])
      (await ask(manager, 'post', `${PATH}/new`, { name: 'Mine', copy: id })).assertStatus(403)
    ;(await ask(manager, 'delete', `${PATH}/${analyst.id}`, { into: agent.id })).assertStatus(403)
    ;(await ask(manager, 'delete', `${PATH}/${agent.id}`, { into: owner.id })).assertStatus(403)
    await acme.as('manager', () => assert.rejects(() => new DeleteRole().handle(analyst, agent), /to delete/))
    ;(await ask(manager, 'post', `${PATH}/new`, { name: 'Mine', copy: agent.id })).assertStatus(303)
    assert.sameMembers(Object.keys(await rolesOf(acme)), ['owner', 'manager', 'agent', 'analyst', 'mine'])
    await acme.as('owner', async () => assert.lengthOf(await Change.query().where('list', 'roles'), 1))
  })

  test('changes the roles of another company', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const globex = await makeCompany('globex')
    const { agent, analyst } = await rolesOf(globex)
    const { owner } = acme.users
    for (const path of ['', '/deletion'])
      (await client.get(`${PATH}/${agent.id}${path}`).loginAs(owner)).assertStatus(404)
    ;(await ask(owner, 'put', `${PATH}/${agent.id}`, { name: 'Mine', version: '1' })).assertStatus(404)
    ;(await ask(owner, 'delete', `${PATH}/${agent.id}`, { into: analyst.id })).assertStatus(404)
    const body = { [`grants[${agent.id}][customers][view]`]: 'none', [`seen[${agent.id}]`]: '1 customers.view=all' }
    ;(await ask(owner, 'put', PATH, body)).assertStatus(303)
    await globex.as('agent', async () => assert.equal(scopeOf('customers.view'), 'all'))
  })
})
