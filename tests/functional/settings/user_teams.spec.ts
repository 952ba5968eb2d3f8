import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { ChangeMember } from '#actions/users/change_member'
import type User from '#models/user'
import { personById } from '#dictionaries/people'
import { members } from '#permissions/roles'
import { current } from '#tenancy/current'
import { clientOf } from '#tests/helpers/client_of'
import { makeCompany } from '#tests/helpers/company'
import { grant, setReach } from '#tests/helpers/grants'
import { makeTeam } from '#tests/helpers/teams'
import { usersPages } from '#tests/helpers/users_pages'

test.group('Settings, users: changes of roles and teams', (group) => {
  let pages: Awaited<ReturnType<typeof usersPages>>
  group.each.setup(async ({ context }) => {
    pages = await usersPages(clientOf(context))
  })

  const placeOf = (user: User) => pages.acme.as('owner', async () => personById(user.id)!)
  const change = async (user: User, form: object, by?: User) =>
    pages.call('put', `/${(await placeOf(user)).membershipId}`, { version: '1', ...form }, by)

  test('fail loudly where it is anything else', async ({ assert }) => {
    const { acme, roleId } = pages
    const agent = await placeOf(acme.users.agent)
    const analyst = await roleId('analyst')
    await acme.as('owner', async () => {
      const row = { tenant_id: current.tenant.id, membership_id: agent.membershipId, role_id: analyst }
      await db.table('membership_roles').insert(row)
      await assert.rejects(
        () => new ChangeMember().handle(agent, 1, { roles: [analyst], teams: [] }),
        /unique|duplicate/i
      )
    })
  })

  test('in teams are one’s own to choose, unless one’s role reaches the records of teams', async ({ assert }) => {
    const { acme, roleId } = pages
    const { owner, manager, agent } = acme.users
    const north = await makeTeam(acme, 'North', [])
    const form = async (role: string) => ({ 'roles[0]': await roleId(role), 'teams[0]': north })
    ;(await change(owner, await form('owner'))).assertStatus(303)
    await grant(acme, 'manager', 'settings.users')
    await setReach(acme, 'manager', 'customers.view', 'team')
    const refused = await change(manager, await form('manager'), manager)
    refused.assertStatus(422)
    refused.assertTextIncludes('somebody else decides which teams you are in')
    ;(await change(manager, { 'roles[0]': await roleId('manager') }, manager)).assertStatus(303)
    ;(await change(agent, await form('agent'), manager)).assertStatus(303)
    assert.deepEqual((await placeOf(manager)).teamIds, [])
    assert.deepEqual((await placeOf(agent)).teamIds, [north])
  })

  test('in roles are never one’s own, not even for less', async ({ assert }) => {
    const { acme, roleId } = pages
    const { manager } = acme.users
    await grant(acme, 'manager', 'settings.users')
    const refused = await change(manager, { 'roles[0]': await roleId('agent') }, manager)
    refused.assertStatus(422)
    refused.assertTextIncludes('Nobody changes their own roles')
    await acme.as('owner', async () => assert.equal(members().get(manager.id)!.roles[0].key, 'manager'))
  })

  test('take a team that is there', async () => {
    const globex = await makeCompany('globex')
    const stranger = await makeTeam(globex, 'South', [])
    const refused = await change(pages.acme.users.agent, {
      'roles[0]': await pages.roleId('agent'),
      'teams[0]': stranger,
    })
    refused.assertStatus(422)
    refused.assertTextIncludes('not there any more')
  })

  test('say why somebody is not theirs to suspend', async () => {
    const { acme, call, grantToAgents } = pages
    const { agent, manager } = acme.users
    await grantToAgents()
    const page = async (user: User) => call('get', `/${(await placeOf(user)).membershipId}`, {}, agent)
    ;(await page(agent)).assertTextIncludes('This is you')
    ;(await page(manager)).assertTextIncludes('roles permit more than yours')
  })
})
