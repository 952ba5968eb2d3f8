import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import Change from '#models/change'
import Grant from '#models/grant'
import Role from '#models/role'
import Team from '#models/team'
import View from '#models/view'
import { defaultState } from '#lists/default_state'
import { people } from '#dictionaries/people'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

test.group('Settings, teams', (group) => {
  let acme: Company
  let north: Team
  group.each.setup(async () => {
    acme = await makeCompany()
    north = await acme.as('owner', () => Team.create({ name: 'North', version: 1 }))
  })

  const put = (client: ApiClient, team: Team, form: object) =>
    client
      .put(`/acme/settings/teams/${team.id}`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .redirects(0)
      .form({ name: team.name, version: String(team.version), ...form })
  const membersOf = ({ id }: Team) =>
    acme.as('owner', async () => people().flatMap((one) => (one.teamIds.includes(id) ? [one.id] : [])))
  const changes = () => acme.as('owner', () => Change.query().where('list', 'teams').orderBy('id'))

  test('are closed to people without the permission', async ({ client }) => {
    const page = await client.get('/acme/settings/teams').loginAs(acme.users.manager)
    page.assertStatus(403)
  })

  test('need a name that no other team has', async ({ client, assert }) => {
    for (const name of ['', 'north']) {
      const call = client.post('/acme/settings/teams/new').loginAs(acme.users.owner).withCsrfToken().redirects(0)
      ;(await call.form({ name })).assertStatus(422)
    }
    await acme.as('owner', async () => assert.lengthOf(await Team.all(), 1))
  })

  test('take people in and let them go, a person into several, and history says so', async ({ client, assert }) => {
    const { agent, analyst } = acme.users
    const south = await acme.as('owner', () => Team.create({ name: 'South', version: 1 }))
    ;(await put(client, north, { 'members[0]': agent.id, 'members[1]': analyst.id })).assertStatus(303)
    await put(client, south, { 'members[0]': agent.id })
    await put(client, north, { 'name': 'Far north', 'version': '2', 'members[0]': agent.id })
    assert.deepEqual(await membersOf(north), [agent.id])
    assert.deepEqual(await membersOf(south), [agent.id])
    const [, , last] = await changes()
    assert.deepEqual(last.after, { name: 'Far north', members: [agent.id] })
    assert.sameMembers((last.before as { members: string[] }).members, [agent.id, analyst.id])
  })

  test('open their records on the next request', async ({ client }) => {
    const { agent, manager } = acme.users
    await acme.as('owner', async () => {
      await Grant.query().where('permission', 'customers.view').where('scope', 'all').update({ scope: 'team' })
      await transaction(configurationChanged)
    })
    const customer = await acme.as('manager', () => createCustomer())
    const visit = () => client.get(`/acme/customers/${customer.id}`).loginAs(agent)
    ;(await visit()).assertStatus(404)
    await put(client, north, { 'members[0]': agent.id, 'members[1]': manager.id })
    ;(await visit()).assertStatus(200)
  })

  test('are not joined by who would reach further that way', async ({ client, assert }) => {
    const { agent, analyst } = acme.users
    await acme.as('owner', async () => {
      const { id } = await Role.findByOrFail('key', 'agent')
      await Grant.create({ roleId: id, permission: 'settings.users', scope: 'all' })
      await transaction(configurationChanged)
    })
    const change = (form: object) =>
      client
        .put(`/acme/settings/teams/${north.id}`)
        .loginAs(agent)
        .withCsrfToken()
        .redirects(0)
        .form({ name: 'North', version: '1', ...form })
    ;(await change({ 'members[0]': agent.id })).assertStatus(422)
    assert.deepEqual(await membersOf(north), [])
    ;(await change({ 'members[0]': analyst.id })).assertStatus(303)
    assert.deepEqual(await membersOf(north), [analyst.id])
  })

  test('answer 409 with what was typed when somebody else saved first', async ({ client, assert }) => {
    await put(client, north, { name: 'First' })
    const late = await put(client, north, { name: 'Second' })
    late.assertStatus(409)
    assert.include(late.text(), 'value="Second"')
  })

  test('say what their deletion changes; views for them become their makers’ own', async ({ client, assert }) => {
    const { agent, owner } = acme.users
    await put(client, north, { 'members[0]': agent.id })
    const view = await acme.as('owner', () =>
      View.create({
        ...{ list: 'customers', name: 'Northern ones', userId: owner.id, audience: 'team', audienceId: north.id },
        ...{ locked: false, pinned: false, initial: true, position: 1, version: 1, state: defaultState('customers') },
      })
    )
    const asked = await client.get(`/acme/settings/teams/${north.id}/deletion`).loginAs(owner)
    assert.include(asked.text(), 'Northern ones')
    assert.include(asked.text(), 'agent of acme no longer reaches')
    await client.delete(`/acme/settings/teams/${north.id}`).loginAs(owner).withCsrfToken().redirects(0)
    await acme.as('owner', async () => {
      assert.lengthOf(await Team.all(), 0)
      const kept = await View.findOrFail(view.id)
      assert.deepInclude(kept.serialize(), { audience: 'mine', initial: false })
    })
    assert.equal((await changes()).at(-1)!.action, 'delete')
  })
})
