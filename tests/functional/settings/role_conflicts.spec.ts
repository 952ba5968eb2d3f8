import { test } from '@japa/runner'
import { InviteUser } from '#actions/users/invite_user'
import { scopeOf } from '#permissions/grants'
import { makeCompany, type Company } from '#tests/helpers/company'
import { chosen, fingerprintIn, PATH, rolesOf, roleVisits } from '#tests/helpers/role_pages'

test.group('Settings, permissions: two at once', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('are told who changed what, and keep what they chose', async ({ client, assert }) => {
    const { plan, confirm } = roleVisits(client)
    const mine = await chosen(acme, { agent: { 'customers.import': 'all' } })
    await confirm(acme.users.owner, await chosen(acme, { agent: { 'customers.view': 'own' } }))
    const page = await plan(acme.users.owner, mine)
    page.assertStatus(409)
    page.assertTextIncludes('owner of acme changed “Agent”.')
    page.assertTextIncludes('See customers: all → own')
    const { agent } = await rolesOf(acme)
    const cell = (key: string) =>
      page
        .text()
        .split(`name="grants[${agent.id}][${key.replace('.', '][')}]"`)[1]
        .split('</select>')[0]
    assert.match(cell('customers.import'), /<option (?=[^>]*value="all")(?=[^>]*selected)/)
    assert.match(cell('customers.view'), /<option (?=[^>]*value="own")(?=[^>]*selected)(?=[^>]*data-saved)/)
    await acme.as('agent', async () => assert.equal(scopeOf('customers.import'), 'none'))
  })

  test('between the plan and its confirmation save nothing over each other', async ({ client, assert }) => {
    const { ask, plan, confirm } = roleVisits(client)
    const mine = await chosen(acme, { agent: { 'customers.import': 'all' } })
    const fingerprint = fingerprintIn((await plan(acme.users.owner, mine)).text())
    await confirm(acme.users.owner, await chosen(acme, { agent: { 'customers.view': 'own' } }))
    const late = await ask(acme.users.owner, 'put', PATH, { ...mine, fingerprint })
    late.assertStatus(409)
    await acme.as('agent', async () => assert.equal(scopeOf('customers.import'), 'none'))
  })

  test('see the plan again when it means something else to people by now', async ({ client, assert }) => {
    const { ask, plan } = roleVisits(client)
    const { owner } = acme.users
    const mine = await chosen(acme, { agent: { 'customers.import': 'all' } })
    const fingerprint = fingerprintIn((await plan(owner, mine)).text())
    await acme.as('owner', () => new InviteUser().handle({ email: 'new@acme.test', roles: ['agent'] }))
    const again = await ask(owner, 'put', PATH, { ...mine, fingerprint })
    again.assertStatus(409)
    again.assertTextIncludes('2 people gain “Import customers” (all).')
    await acme.as('agent', async () => assert.equal(scopeOf('customers.import'), 'none'))
    const saved = await ask(owner, 'put', PATH, { ...mine, fingerprint: fingerprintIn(again.text()) })
    saved.assertStatus(303)
    await acme.as('agent', async () => assert.equal(scopeOf('customers.import'), 'all'))
  })
})
