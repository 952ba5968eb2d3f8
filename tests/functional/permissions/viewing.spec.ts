import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'
import { queueOperation } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { clientOf } from '#tests/helpers/client_of'
import { createCustomer } from '#tests/helpers/customers'
import { lookers } from '#tests/helpers/lookers'
import { grant, setReach } from '#tests/helpers/grants'
import { rolesOf } from '#tests/helpers/role_pages'
import { makeTeam } from '#tests/helpers/teams'
import { makeCompany, type Company } from '#tests/helpers/company'

test.group('Looking at the application as a role', (group) => {
  let acme: Company
  let client: ApiClient
  group.each.setup(async ({ context }) => {
    client = clientOf(context)
    acme = await makeCompany()
  })

  const start = async (user: User, role: string, team?: string) => {
    const { [role]: looked } = await rolesOf(acme)
    const call = client.post(`/acme/settings/roles/${looked.id}/viewing`).loginAs(user).withCsrfToken().redirects(0)
    return call.form({ team: team ?? '' })
  }
  const { kept, visit, send, history } = lookers(() => ({ acme, client }))

  test('is for those who may change roles, and who may do all of it themselves (TI-10)', async ({ assert }) => {
    ;(await start(acme.users.manager, 'agent')).assertStatus(403)
    await grant(acme, 'manager', 'settings.roles')
    ;(await start(acme.users.manager, 'agent')).assertStatus(303)
    ;(await start(acme.users.manager, 'owner')).assertStatus(403)
    await setReach(acme, 'manager', 'customers.export', 'team')
    const refused = await start(acme.users.manager, 'analyst')
    refused.assertStatus(403)
    refused.assertTextIncludes('It needs the permission “Export customers”.')
    assert.deepEqual(
      (await history()).map(({ action }) => action),
      ['view_as']
    )
  })

  test('opens no team whose records are not theirs to see (TI-10)', async () => {
    const { manager, analyst } = acme.users
    await grant(acme, 'manager', 'settings.roles')
    await setReach(acme, 'manager', 'customers.edit', 'team')
    await makeTeam(acme, 'North', [manager])
    const south = await makeTeam(acme, 'South', [analyst])
    const empty = await makeTeam(acme, 'Nobody', [])
    ;(await start(manager, 'agent', south)).assertStatus(403)
    ;(await start(manager, 'agent', empty)).assertStatus(403)
    ;(await start(manager, 'agent')).assertStatus(303)
    await setReach(acme, 'manager', 'customers.edit', 'all')
    ;(await start(manager, 'agent', south)).assertStatus(303)
  })

  test('shows what the role sees, in the chosen team, and says so on every page (TI-10)', async ({ assert }) => {
    const { manager, analyst } = acme.users
    await setReach(acme, 'agent', 'customers.view', 'team')
    const north = await makeTeam(acme, 'North', [manager])
    await acme.as('manager', () => createCustomer({ last_name: 'Near', manager: manager.id }))
    await acme.as('manager', () => createCustomer({ last_name: 'Far', manager: analyst.id }))
    const session = await kept('agent', { teamId: north })
    const list = await visit('/acme/customers', session)
    list.assertTextIncludes('You see Clientele as Agent, in the team North.')
    assert.include(list.text(), 'Luís Near')
    assert.notInclude(list.text(), 'Luís Far')
    for (const part of ['/acme/settings/', '/acme/customers/import']) assert.notInclude(list.text(), `href="${part}`)
    for (const path of ['/acme/settings/roles', '/acme/reports', '/acme/customers/import'])
      (await visit(path, session)).assertStatus(403)
    const own = await visit('/acme/customers?q=Far', await kept('agent'))
    own.assertTextIncludes('You see Clientele as Agent.')
    assert.notInclude(own.text(), 'Luís Far')
    for (const path of ['/acme', '/acme/profile', '/acme/nothing', '/acme/reports'])
      (await visit(path, session)).assertTextIncludes('You see Clientele as Agent')
  })

  test('changes nothing, whatever is sent, and offers the way out (TI-10)', async ({ assert }) => {
    const { id } = await acme.as('owner', () => createCustomer({ last_name: 'Silva' }))
    const session = await kept('manager')
    for (const [method, path] of [
      ['post', '/acme/customers'],
      ['put', `/acme/customers/${id}`],
      ['delete', `/acme/customers/${id}`],
      ['post', '/acme/customers/import'],
      ['post', '/acme/reports/exports'],
      ['put', '/acme/profile'],
      ['post', '/acme/customers/views'],
      ['post', `/acme/settings/roles/${(await rolesOf(acme)).agent.id}/viewing`],
    ] as const) {
      const answer = await send(method, path, session)
      answer.assertStatus(403)
      answer.assertTextIncludes('Nothing can be changed just now.')
      assert.include(answer.text(), 'action="/acme/viewing?_method=DELETE"')
    }
    const part = await send('delete', `/acme/customers/${id}`, session).header('hx-request', 'true')
    part.assertStatus(403)
    assert.notInclude(part.text(), '<html')
    part.assertTextIncludes('End that first')
    ;(await visit(`/acme/customers/${id}`, session)).assertTextIncludes('Silva')
    ;(await send('post', '/preferences', session)).assertStatus(303)
    assert.isEmpty(await history())
  })

  test('starts no work, even from within (TI-10)', async ({ assert }) => {
    const { agent } = await rolesOf(acme)
    await acme.as('owner', async () => {
      current.user!.viewing = { roleId: agent.id }
      const queue = () => transaction((trx) => queueOperation(trx, 'export', {}))
      await assert.rejects(queue, /Nothing is changed while somebody looks through a role/)
    })
  })
})
