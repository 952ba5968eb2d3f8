import hash from '@adonisjs/core/services/hash'
import { test } from '@japa/runner'
import Membership from '#models/membership'
import { InviteUser } from '#actions/users/invite_user'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { clientOf } from '#tests/helpers/client_of'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { grant, setReach } from '#tests/helpers/grants'
import { statementsOf } from '#tests/helpers/statements'
import { makeTeam } from '#tests/helpers/teams'
import { textOf } from '#tests/helpers/texts'
import { visits } from '#tests/helpers/visits'

type Visits = Awaited<ReturnType<typeof visits>>

test.group('The pages that say why', (group) => {
  let acme: Visits['acme']
  let visit: Visits['visit']
  let id: string
  group.each.setup(async ({ context }) => {
    ;({ acme, visit } = await visits(clientOf(context)))
    const { manager } = acme.users
    ;({ id } = await acme.as('owner', () => createCustomer({ last_name: 'Silva', manager: manager.id })))
    await makeTeam(acme, 'North', [manager])
  })
  const record = (role: 'owner' | 'manager' | 'agent' | 'analyst') =>
    visit(`/acme/customers/${id}/why?user=${acme.users[role].id}`)
  const suspend = (role: 'agent') =>
    acme.as('owner', () =>
      transaction(async (trx) => {
        const membership = Membership.query({ client: trx }).where('userId', acme.users[role].id)
        await membership.update({ suspended_at: '2026-01-01 00:00:00.000' })
        await configurationChanged(trx)
      })
    )

  test('are closed to who may not change roles, and their links absent', async ({ assert }) => {
    for (const path of [`/acme/customers/${id}/why`, '/acme/settings/why'])
      (await visit(path, 'manager')).assertStatus(403)
    assert.notInclude((await visit(`/acme/customers/${id}`, 'manager')).text(), `/customers/${id}/why`)
    assert.include((await visit(`/acme/customers/${id}`)).text(), `/acme/customers/${id}/why`)
    assert.include((await visit('/acme/settings/roles')).text(), '/acme/settings/why')
  })

  test('hide a customer that the asker may not see', async () => {
    await grant(acme, 'agent', 'settings.roles')
    await setReach(acme, 'agent', 'customers.view', 'own')
    ;(await visit(`/acme/customers/${id}/why`, 'agent')).assertStatus(404)
  })

  test('say which role closes a field to a person, and to whom it is open', async ({ assert }) => {
    const told = async (role: 'agent' | 'owner') => textOf((await record(role)).text())
    assert.notInclude(await told('agent'), 'ID number')
    await rule(acme, 'agent', { id_number: 'masked' })
    assert.include(await told('agent'), 'ID number Masked Agent: Masked')
    assert.include(await told('owner'), 'ID number Write Owner: Write')
  })

  test('name the role that does not permit it, and who could let it', async () => {
    const page = await record('analyst')
    page.assertTextIncludes('The role “Analyst” does not permit “Delete customers”.')
    page.assertTextIncludes(
      'Let the role “Analyst” permit “Delete customers”, at least for “all”: that counts for everybody who has the role. This can be done by owner of acme.'
    )
    page.assertTextIncludes(
      'Give analyst of acme one of these roles: “Owner”, “Manager”. This can be done by owner of acme.'
    )
  })

  test('say whose the customer is, and which team would open it', async () => {
    const page = await record('agent')
    page.assertTextIncludes(
      '“Agent” permits it for the customers of their teams only. This one is manager of acme’s (North).'
    )
    page.assertTextIncludes('Responsible manager: manager of acme, in no team with agent of acme.')
    page.assertTextIncludes('Put agent of acme in one of the teams of manager of acme: North.')
    await makeTeam(acme, 'South', [acme.users.agent, acme.users.manager])
    const after = await record('agent')
    after.assertTextIncludes(
      'Responsible manager: manager of acme, of the same team (South). “Agent” permits it for “team”.'
    )
  })

  test('list who can see a customer, by which role, without suspended people', async ({ assert }) => {
    const people = (text: string) => [...text.matchAll(/why\?user=\w+">([^<]+)</g)].map(([, name]) => name)
    const page = `/acme/customers/${id}/why`
    assert.deepEqual(people((await visit(page)).text()), [
      'agent of acme',
      'analyst of acme',
      'manager of acme',
      'owner of acme',
    ])
    await suspend('agent')
    await setReach(acme, 'analyst', 'customers.view', 'own')
    assert.deepEqual(people((await visit(page)).text()), ['manager of acme', 'owner of acme'])
    ;(await record('agent')).assertTextIncludes('They don’t see the customer at all: agent of acme is suspended.')
  })

  test('say of a customer in the bin what is still possible', async ({ client }) => {
    await client.delete(`/acme/customers/${id}`).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    ;(await record('owner')).assertTextIncludes('The customer is in the bin.')
  })

  test('explain every permission of a person, or the one that is asked about', async ({ assert }) => {
    const path = `/acme/settings/why?user=${acme.users.agent.id}`
    const all = await visit(path)
    all.assertTextIncludes('“Agent” permits it, for “team”.')
    all.assertTextIncludes('The role “Agent” does not permit “Change roles”.')
    const one = await visit(`${path}&permission=customers.export`)
    one.assertTextIncludes('The role “Agent” does not permit “Export customers”.')
    assert.notInclude(one.text(), 'does not permit “Change roles”')
  })

  test('know nobody of another company', async ({ assert }) => {
    const globex = await makeCompany('globex')
    const foreign = await visit(`/acme/settings/why?user=${globex.users.agent.id}`)
    assert.notInclude(foreign.text(), 'agent of globex')
    foreign.assertTextIncludes('Whose permissions?')
  })

  test('cost as many statements for many people as for few', async ({ assert }) => {
    const path = `/acme/customers/${id}/why?user=${acme.users.agent.id}`
    await visit(path)
    const few = await statementsOf(() => visit(path))
    hash.fake()
    await acme.as('owner', async () => {
      for (let at = 0; at < 60; at++)
        await new InviteUser().handle({ email: `p${at}@acme.test`, roles: ['agent'], password: 'x' })
    })
    hash.restore()
    await visit(path)
    const many = await statementsOf(() => visit(path))
    assert.equal(many.length, few.length)
    assert.isAtMost(many.length, 12)
    ;(await visit(path)).assertTextIncludes('64 people.')
    ;(await visit(`${path}&page=2`)).assertTextIncludes('p9')
  }).timeout(20_000)
})
