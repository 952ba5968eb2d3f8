import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import Tokens from 'csrf'
import Team from '#models/team'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany, type Company } from '#tests/helpers/company'

test.group('Something dangerous', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const createTeam = (client: ApiClient, minutes: number, form: object = {}) =>
    client
      .post('/acme/settings/teams/new')
      .loginAs(acme.users.owner)
      .withSession({ signed_in_at: Date.now() - minutes * 60_000 })
      .withCsrfToken()
      .redirects(0)
      .form({ name: 'North <east>', ...form })
  const teams = () => acme.as('owner', async () => (await Team.all()).map(({ name }) => name))

  test('is done at once when the password was given a moment ago', async ({ client, assert }) => {
    ;(await createTeam(client, 4)).assertStatus(303)
    assert.deepEqual(await teams(), ['North <east>'])
  })

  test('asks for the password after five minutes, and keeps what was typed', async ({ client, assert }) => {
    const asked = await createTeam(client, 6)
    asked.assertStatus(401)
    assert.include(asked.text(), 'name="name" value="North &lt;east&gt;"')
    assert.deepEqual(await teams(), [])
    for (const none of ['', ['clientele-demo', 'guessed it']]) {
      const again = await createTeam(client, 6, { confirmed_password: none })
      again.assertStatus(401)
    }
    const wrong = await createTeam(client, 6, { confirmed_password: 'guessed it' })
    wrong.assertStatus(422)
    assert.notInclude(wrong.text(), 'guessed it')
    const right = await createTeam(client, 6, { confirmed_password: 'clientele-demo' })
    right.assertStatus(303)
    assert.deepEqual(await teams(), ['North <east>'])
    assert.isAbove(right.session().confirmed_at, Date.now() - 60_000)
  })

  test('is sent again with the token of the page that asks, not with that of the form', async ({ client, assert }) => {
    const token = new Tokens().create('secret')
    const asked = await client
      .post('/acme/settings/teams/new')
      .loginAs(acme.users.owner)
      .withSession({ 'signed_in_at': Date.now() - 6 * 60_000, 'csrf-secret': 'secret' })
      .redirects(0)
      .form({ name: 'North', _csrf: token })
    asked.assertStatus(401)
    assert.notInclude(asked.text(), token)
  })

  test('is not a way to guess a password', async ({ client, assert }) => {
    for (let tries = 0; tries < 5; tries++) await createTeam(client, 6, { confirmed_password: 'guessed it' })
    const right = await createTeam(client, 6, { confirmed_password: 'clientele-demo' })
    right.assertStatus(422)
    assert.include(right.text(), 'Too many attempts')
  })

  test('is a new e-mail and a second factor turned off, too', async ({ client }) => {
    const old = { signed_in_at: Date.now() - 6 * 60_000 }
    const call = (method: 'post' | 'delete', path: string) =>
      client[method](`/acme/profile/${path}`).loginAs(acme.users.owner).withSession(old).withCsrfToken().redirects(0)
    ;(await call('post', 'email').form({ email: 'new@acme.test' })).assertStatus(401)
    ;(await call('delete', 'second-factor')).assertStatus(401)
  })
})
