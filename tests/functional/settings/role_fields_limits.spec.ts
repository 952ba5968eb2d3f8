import { test } from '@japa/runner'
import { CreateRole } from '#actions/settings/roles/create_role'
import FieldRule from '#models/field_rule'
import { InviteUser } from '#actions/users/invite_user'
import { printSeen } from '#web/settings/roles/read_fields'
import { printSeen as printGrants } from '#web/settings/roles/read_grants'
import { makeCompany, type Company } from '#tests/helpers/company'
import { rule } from '#tests/helpers/field_rules'
import { grant } from '#tests/helpers/grants'
import { fingerprintIn, rolesOf, roleVisits } from '#tests/helpers/role_pages'

test.group('Settings, permissions: what nobody opens to others', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
    await grant(acme, 'manager', 'settings.roles')
    await rule(acme, 'manager', { id_number: 'masked' })
  })

  test('is a field that is closed to themselves, by a rule, a copy or a grant', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { agent, analyst } = await rolesOf(acme)
    const path = `/acme/settings/roles/${agent.id}/fields`
    const page = (await client.get(path).loginAs(acme.users.manager)).text()
    assert.notInclude(page, 'name="access[customers][id_number]"')
    assert.include(page, 'name="access[customers][birthday]"')
    const form = { 'access[customers][id_number]': 'hidden', 'seen': printSeen(agent) }
    ;(await ask(acme.users.manager, 'post', path, form)).assertStatus(403)
    ;(await ask(acme.users.manager, 'put', path, form)).assertStatus(403)
    ;(
      await ask(acme.users.manager, 'post', '/acme/settings/roles/new', { name: 'Copy', copy: analyst.id })
    ).assertStatus(403)
    await rule(acme, 'analyst', { id_number: 'masked' })
    ;(
      await ask(acme.users.manager, 'post', '/acme/settings/roles/new', { name: 'Copy', copy: analyst.id })
    ).assertStatus(303)
    await acme.as('owner', async () => assert.lengthOf(await FieldRule.query(), 3))
    const wider = { 'access[customers][id_number]': 'write', 'seen': printSeen((await rolesOf(acme)).analyst) }
    ;(await ask(acme.users.manager, 'post', `/acme/settings/roles/${analyst.id}/fields`, wider)).assertStatus(403)
    const { role } = (await acme.as('owner', () => new CreateRole().handle('Guest'))) as { role: { id: string } }
    const grants = { [`grants[${role.id}][customers][view]`]: 'all', [`seen[${role.id}]`]: '1' }
    ;(await ask(acme.users.manager, 'post', '/acme/settings/roles', grants)).assertStatus(403)
    const first = { 'access[customers][id_number]': 'masked', 'seen': '1' }
    ;(await ask(acme.users.manager, 'post', `/acme/settings/roles/${role.id}/fields`, first)).assertStatus(200)
  })

  test('is a field that is closed to themselves, by deleting a role', async ({ client }) => {
    const { ask } = roleVisits(client)
    const { manager } = acme.users
    const { agent, manager: own } = await rolesOf(acme)
    await acme.as('owner', () => new CreateRole().handle('Guest', own))
    const { guest } = await rolesOf(acme)
    const remove = (id: string, into: string) => ask(manager, 'delete', `/acme/settings/roles/${id}`, { into })
    ;(await remove(agent.id, guest.id)).assertStatus(403)
    ;(await remove(guest.id, agent.id)).assertStatus(403)
    ;(await remove(guest.id, own.id)).assertStatus(409)
  })

  test('is no reason to refuse a change that opens nothing', async ({ client }) => {
    const { ask } = roleVisits(client)
    const { analyst } = await rolesOf(acme)
    const form = { [`grants[${analyst.id}][customers][view]`]: 'own', [`seen[${analyst.id}]`]: printGrants(analyst) }
    ;(await ask(acme.users.manager, 'post', '/acme/settings/roles', form)).assertStatus(200)
  })

  test('is never hidden where it stands at the head of every page', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { agent } = await rolesOf(acme)
    for (const [key, access] of [
      ['name', 'hidden'],
      ['number', 'masked'],
      ['created_at', 'hidden'],
    ]) {
      const form = { [`access[customers][${key}]`]: access, seen: printSeen(agent) }
      for (const method of ['post', 'put'] as const)
        (await ask(acme.users.owner, method, `/acme/settings/roles/${agent.id}/fields`, form)).assertStatus(403)
    }
    await acme.as('owner', async () => assert.lengthOf(await FieldRule.query().where('roleId', agent.id), 0))
  })

  test('goes with a role that is deleted', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { role } = (await acme.as('owner', async () => {
      const source = (await rolesOf(acme)).manager
      return new CreateRole().handle('Guest', source)
    })) as { role: { id: string } }
    await acme.as('owner', async () => assert.lengthOf(await FieldRule.query().where('roleId', role.id), 1))
    const path = `/acme/settings/roles/${role.id}`
    const page = await client.get(`${path}/deletion`).loginAs(acme.users.owner)
    const gone = await ask(acme.users.owner, 'delete', path, { fingerprint: fingerprintIn(page.text()), into: '' })
    gone.assertStatus(303)
    await acme.as('owner', async () => assert.lengthOf(await FieldRule.query().where('roleId', role.id), 0))
  })

  test('comes and goes with what else a person’s roles are: the plan says so', async ({ client }) => {
    const { ask } = roleVisits(client)
    await acme.as('owner', () => new InviteUser().handle({ email: 'manager@acme.test', roles: ['analyst'] }))
    const { analyst } = await rolesOf(acme)
    const grants = { [`grants[${analyst.id}][customers][view]`]: 'none', [`seen[${analyst.id}]`]: printGrants(analyst) }
    const plan = await ask(acme.users.owner, 'post', '/acme/settings/roles', grants)
    plan.assertTextIncludes('manager of acme neither sees nor changes “ID number” any more')
    await rule(acme, 'agent', { birthday: 'hidden' })
    const other = await client
      .get(`/acme/settings/roles/${analyst.id}/deletion?into=${(await rolesOf(acme)).agent.id}`)
      .loginAs(acme.users.owner)
    other.assertTextIncludes('analyst of acme no longer sees “Birthday”.')
  })
})
