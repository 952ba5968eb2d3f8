import { test } from '@japa/runner'
import View from '#models/view'
import Change from '#models/change'
import { defaultState } from '#lists/default_state'
import { can, scopeOf } from '#permissions/grants'
import { allRoles, members } from '#permissions/roles'
import { makeCompany, type Company } from '#tests/helpers/company'
import { fingerprintIn, PATH, rolesOf, roleVisits } from '#tests/helpers/role_pages'

test.group('Settings, permissions: roles', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('are added with nothing, or with what another one permits', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { owner } = acme.users
    const { agent } = await rolesOf(acme)
    ;(await ask(owner, 'post', `${PATH}/new`, { name: 'Guest' })).assertStatus(303)
    ;(await ask(owner, 'post', `${PATH}/new`, { name: 'Branch agent', copy: agent.id })).assertStatus(303)
    const { guest, branch_agent: branch } = await rolesOf(acme)
    assert.equal(guest.reach.size, 0)
    assert.deepEqual([...branch.reach], [...agent.reach])
  })

  test('have a name that no other has', async ({ client }) => {
    const { ask } = roleVisits(client)
    const { agent } = await rolesOf(acme)
    for (const name of ['', '  ', 'MANAGER'])
      (await ask(acme.users.owner, 'post', `${PATH}/new`, { name })).assertStatus(422)
    ;(await ask(acme.users.owner, 'put', `${PATH}/${agent.id}`, { name: 'Manager', version: '1' })).assertStatus(422)
  })

  test('are renamed, unless somebody was quicker', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { agent } = await rolesOf(acme)
    const rename = (name: string) => ask(acme.users.owner, 'put', `${PATH}/${agent.id}`, { name, version: '1' })
    ;(await rename('Clerk')).assertStatus(303)
    ;(await rename('Teller')).assertStatus(409)
    assert.equal((await rolesOf(acme)).agent.name, 'Clerk')
  })

  test('stand in the order that was chosen', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { analyst } = await rolesOf(acme)
    await ask(acme.users.owner, 'put', `${PATH}/order`, { move: `up:${analyst.id}` })
    const keys = await acme.as('owner', async () => allRoles().map(({ key }) => key))
    assert.deepEqual(keys, ['owner', 'manager', 'analyst', 'agent'])
  })

  test('are deleted only with a role for those who have it, and with what they gain and lose', async ({
    client,
    assert,
  }) => {
    const { ask } = roleVisits(client)
    const { owner } = acme.users
    const { agent, analyst } = await rolesOf(acme)
    const bare = await ask(owner, 'delete', `${PATH}/${agent.id}`, {})
    bare.assertStatus(409)
    const path = `${PATH}/${agent.id}/deletion?into=${analyst.id}`
    const page = await client.get(path).loginAs(owner)
    page.assertTextIncludes('1 person loses “Edit customers”.')
    page.assertTextIncludes('1 person gains “Export customers” (all).')
    const wrong = await ask(owner, 'delete', `${PATH}/${agent.id}`, { into: analyst.id, fingerprint: '0'.repeat(64) })
    wrong.assertStatus(409)
    const body = { into: analyst.id, fingerprint: fingerprintIn(page.text()) }
    ;(await ask(owner, 'delete', `${PATH}/${agent.id}`, body)).assertStatus(303)
    await acme.as('agent', async () => {
      assert.deepEqual(
        members()
          .get(acme.users.agent.id)!
          .roles.map(({ key }) => key),
        ['analyst']
      )
      assert.isFalse(can('customers.edit'))
      assert.equal(scopeOf('customers.export'), 'all')
    })
    await acme.as('owner', async () => {
      const changes = await Change.query().whereIn('action', ['update', 'delete']).orderBy('id')
      assert.deepEqual(
        changes.map(({ list, action }) => `${list} ${action}`),
        ['users update', 'roles delete']
      )
    })
  })

  test('hand the views that were for them on', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { owner } = acme.users
    const { agent, analyst } = await rolesOf(acme)
    const shared = { audience: 'role', audienceId: agent.id, userId: owner.id, list: 'customers', name: 'Mine to call' }
    const more = { locked: false, pinned: false, initial: false, position: 1, version: 1 }
    const view = await acme.as('owner', () => View.create({ ...shared, ...more, state: defaultState('customers') }))
    const page = await client.get(`${PATH}/${agent.id}/deletion?into=${analyst.id}`).loginAs(owner)
    await ask(owner, 'delete', `${PATH}/${agent.id}`, { into: analyst.id, fingerprint: fingerprintIn(page.text()) })
    await acme.as('owner', async () => {
      const { audience, audienceId } = await View.findOrFail(view.id)
      assert.deepEqual({ audience, audienceId }, { audience: 'role', audienceId: analyst.id })
    })
  })
})
