import { test } from '@japa/runner'
import { CreateTeam } from '#actions/teams/create_team'
import Change from '#models/change'
import type Team from '#models/team'
import type User from '#models/user'
import { can } from '#permissions/grants'
import { permissionKeys } from '#permissions/registry'
import { members } from '#permissions/roles'
import { personById } from '#dictionaries/people'
import { clientOf } from '#tests/helpers/client_of'
import { grant } from '#tests/helpers/grants'
import { usersPages } from '#tests/helpers/users_pages'

test.group('Settings, users: roles, teams, suspension, removal', (group) => {
  let pages: Awaited<ReturnType<typeof usersPages>>
  group.each.setup(async ({ context }) => {
    pages = await usersPages(clientOf(context))
  })

  const placeOf = (user: User) => pages.acme.as('owner', async () => personById(user.id)!)
  const idOf = async (user: User) => (await placeOf(user)).membershipId
  const rolesOf = (user: User) =>
    pages.acme.as('owner', async () =>
      members()
        .get(user.id)!
        .roles.map(({ key }) => key)
    )
  const change = async (user: User, form: object, by?: User, version = '1') =>
    pages.call('put', `/${await idOf(user)}`, { version, ...form }, by)
  const lastChange = () =>
    pages.acme.as('owner', () => Change.query().where('list', 'users').orderBy('id', 'desc').firstOrFail())

  test('are closed to people without the permission', async () => {
    ;(await pages.call('get', '', {}, pages.acme.users.manager)).assertStatus(403)
    ;(await change(pages.acme.users.agent, {}, pages.acme.users.manager)).assertStatus(403)
  })

  test('hold on the next request, and history says who changed them', async ({ client, assert }) => {
    const { acme, roleId } = pages
    const { agent } = acme.users
    const made = await acme.as('owner', () => new CreateTeam().handle('North'))
    const { team: north } = made as { team: Team }
    ;(await client.get('/acme/reports').loginAs(agent)).assertStatus(403)
    const form = { 'roles[0]': await roleId('analyst'), 'teams[0]': north.id }
    ;(await change(agent, form)).assertStatus(303)
    ;(await client.get('/acme/reports').loginAs(agent)).assertStatus(200)
    assert.deepEqual((await placeOf(agent)).teamIds, [north.id])
    const { action, userId, before, after } = await lastChange()
    assert.equal(`${action} by ${userId}`, `update by ${acme.users.owner.id}`)
    assert.deepEqual(before, { roles: [await roleId('agent')], teams: [] })
    assert.deepEqual(after, { roles: [await roleId('analyst')], teams: [north.id] })
  })

  test('answer 409 when somebody else saved first', async () => {
    const { agent } = pages.acme.users
    const form = { 'roles[0]': await pages.roleId('analyst') }
    await change(agent, form)
    const refused = await change(agent, form)
    refused.assertStatus(409)
    refused.assertTextIncludes('Somebody else changed this in the meantime')
  })

  test('are never given by who lacks what they permit, nor taken (PM-6)', async ({ assert }) => {
    const { acme, roleId, grantToAgents } = pages
    const { agent, analyst, manager } = acme.users
    await grantToAgents()
    ;(await change(analyst, { 'roles[0]': await roleId('manager') }, agent)).assertStatus(422)
    assert.deepEqual(await rolesOf(analyst), ['analyst'])
    await change(manager, { 'roles[0]': await roleId('agent') }, agent)
    assert.sameMembers(await rolesOf(manager), ['manager', 'agent'])
    await pages.call('post', `/${await idOf(manager)}/suspension`, {}, agent)
    await pages.call('post', `/${await idOf(manager)}/removal`, {}, agent)
    assert.isFalse((await placeOf(manager)).suspended)
  })

  test('are nobody’s own to change; nobody suspends or removes themselves', async ({ assert }) => {
    const { owner } = pages.acme.users
    ;(await change(owner, { 'roles[0]': await pages.roleId('agent') })).assertStatus(422)
    await pages.call('post', `/${await idOf(owner)}/suspension`)
    await pages.call('post', `/${await idOf(owner)}/removal`)
    assert.deepEqual(await rolesOf(owner), ['owner'])
    assert.isFalse((await placeOf(owner)).suspended)
  })

  test('keep the last owner who has come, whoever else may do as much', async ({ assert }) => {
    const { acme, roleId, invite, call } = pages
    const { manager, owner } = acme.users
    const lacking = await acme.as('manager', async () => permissionKeys().filter((key) => !can(key)))
    for (const key of lacking) await grant(acme, 'manager', key)
    await invite('second@acme.test', { 'roles[0]': await roleId('owner') })
    ;(await change(owner, { 'roles[0]': await roleId('agent') }, manager)).assertStatus(422)
    await call('post', `/${await idOf(owner)}/suspension`, {}, manager)
    await call('post', `/${await idOf(owner)}/removal`, {}, manager)
    assert.deepEqual(await rolesOf(owner), ['owner'])
    assert.isFalse((await placeOf(owner)).suspended)
    await change(manager, { 'roles[0]': await roleId('owner') })
    ;(await change(owner, { 'roles[0]': await roleId('agent') }, manager)).assertStatus(303)
    assert.deepEqual(await rolesOf(owner), ['agent'])
  })

  test('lose access on the next request when suspended, and find everything as it was after', async ({
    client,
    assert,
  }) => {
    const { agent } = pages.acme.users
    await pages.call('post', `/${await idOf(agent)}/suspension`)
    ;(await client.get('/acme').loginAs(agent)).assertStatus(404)
    assert.equal((await lastChange()).action, 'suspend')
    assert.include((await pages.call('get', `/${await idOf(agent)}`)).text(), 'Reactivate')
    await pages.call('delete', `/${await idOf(agent)}/suspension`)
    ;(await client.get('/acme').loginAs(agent)).assertStatus(200)
    assert.deepEqual(await rolesOf(agent), ['agent'])
  })

  test('start anew when somebody is invited again', async ({ assert }) => {
    const { acme, call, invite } = pages
    const { analyst } = acme.users
    await call('post', `/${await idOf(analyst)}/removal`)
    assert.deepEqual(await rolesOf(analyst), [])
    await invite('analyst@acme.test')
    assert.deepEqual(await rolesOf(analyst), ['agent'])
    assert.include(await placeOf(analyst), { removed: false, suspended: false, invited: true })
  })
})
