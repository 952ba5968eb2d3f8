import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { DeleteRole } from '#actions/settings/roles/delete_role'
import { readRecord } from '#lists/read_records'
import { clientOf } from '#tests/helpers/client_of'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { COMMITS } from '#tests/helpers/isolation'
import { grant, setReach } from '#tests/helpers/grants'
import { lookers } from '#tests/helpers/lookers'
import { rolesOf } from '#tests/helpers/role_pages'

test.group('Looking through a role ends', (group) => {
  let acme: Company
  let client: ApiClient
  group.each.setup(async ({ context }) => {
    client = clientOf(context)
    acme = await makeCompany()
  })
  const { kept, visit, send, history } = lookers(() => ({ acme, client }))
  const remembered = (answer: { session(key: string): unknown }) =>
    Object.keys((answer.session('viewing') ?? {}) as object)

  test('when it is asked to, whatever the role permits; both ends are in the history (TI-10)', async ({ assert }) => {
    const { agent } = await rolesOf(acme)
    const started = await send('post', `/acme/settings/roles/${agent.id}/viewing`, {})
    started.assertHeader('location', '/acme')
    const session = { viewing: started.session('viewing') }
    ;(await visit('/acme/settings/roles', session)).assertStatus(403)
    const ended = await send('delete', '/acme/viewing', session)
    ended.assertHeader('location', `/acme/settings/roles/${agent.id}`)
    assert.isEmpty(remembered(ended))
    const [begin, end] = await history()
    assert.equal(begin.action, 'view_as')
    assert.closeTo(Date.parse((begin as unknown as { until: string }).until), Date.now() + 30 * 60_000, 20_000)
    assert.deepEqual(end, { action: 'view_as_end', ended: 'asked' })
    ;(await send('delete', '/acme/viewing', {})).assertHeader('location', '/acme')
    const withdrawn = await kept('agent', { userId: acme.users.manager.id })
    const { manager } = acme.users
    ;(await send('delete', '/acme/viewing', withdrawn, manager)).assertHeader('location', '/acme')
  })

  test('after half an hour; what is sent then is refused once more (TI-10)', async ({ assert }) => {
    const { id } = await acme.as('owner', () => createCustomer())
    const late = await kept('agent', { until: Date.now() - 1 })
    const refused = await send('delete', `/acme/customers/${id}`, late)
    refused.assertStatus(403)
    refused.assertTextIncludes('Half an hour is over')
    assert.isEmpty(remembered(refused))
    await acme.as('owner', async () => assert.isNull((await readRecord(id))!.deleted_at))
    const page = await visit('/acme/settings/roles', late)
    page.assertStatus(200)
    page.assertTextIncludes('Half an hour is over: you see Clientele as yourself again.')
    assert.deepEqual((await history()).at(-1), { action: 'view_as_end', ended: 'expired' })
  })

  test('when the role is deleted, or permits what they no longer may (TI-10)', async ({ assert }) => {
    const session = await kept('analyst')
    const { analyst, agent } = await rolesOf(acme)
    await acme.as('owner', () => new DeleteRole().handle(analyst, agent))
    const gone = await visit('/acme/settings/roles', session)
    gone.assertTextIncludes('The role, or what you may do yourself, has changed')
    assert.isEmpty(remembered(gone))
    await grant(acme, 'manager', 'settings.roles')
    const own = await kept('agent', { userId: acme.users.manager.id })
    const { manager } = acme.users
    ;(await visit('/acme', own, manager)).assertTextIncludes('You see Clientele as Agent.')
    await setReach(acme, 'manager', 'customers.edit', 'own')
    assert.isEmpty(remembered(await visit('/acme', own, manager)))
    await setReach(acme, 'manager', 'customers.edit', 'all')
    await setReach(acme, 'manager', 'settings.roles', 'none')
    assert.isEmpty(remembered(await visit('/acme', own, manager)))
  })

  test('with the session, and is nobody else’s (TI-10)', async ({ assert }) => {
    const session = await kept('agent')
    assert.isEmpty(remembered(await send('post', '/logout', session)))
    assert.deepEqual((await history()).at(-1), { action: 'view_as_end', ended: 'signed_out' })
    const other = await visit('/acme', session, acme.users.manager)
    assert.notInclude(other.text(), 'You see Clientele as')
  })

  test('when somebody else signs in after them (TI-10)', async ({ assert }) => {
    const session = await kept('agent')
    const credentials = { email: 'manager@acme.test', password: 'clientele-demo' }
    const login = client
      .post('/login')
      .withSession({ ...session })
      .withCsrfToken()
    assert.isEmpty(remembered(await login.redirects(0).form(credentials)))
  }).tags([COMMITS])

  test('where the company ends (TI-10)', async ({ assert }) => {
    const globex = await makeCompany('globex')
    const { agent } = await rolesOf(globex)
    const foreign = await kept('agent', { roleId: agent.id })
    assert.isEmpty(remembered(await visit('/acme', foreign)))
    const elsewhere = { viewing: { [globex.tenant.id]: Object.values((await kept('agent')).viewing!)[0] } }
    assert.notInclude((await visit('/acme', elsewhere)).text(), 'You see Clientele as')
    ;(await send('post', `/acme/settings/roles/${agent.id}/viewing`, {})).assertStatus(404)
  })
})
