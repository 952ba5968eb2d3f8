import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { makeCompany, type Company } from '#tests/helpers/company'

test.group('A session', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('ends on signing out, which asks the browser to forget', async ({ client, assert }) => {
    const response = await client.post('/logout').loginAs(acme.users.owner).withCsrfToken().redirects(0)
    response.assertHeader('clear-site-data', '"cache", "storage"')
    response.assertHeader('location', '/login')
    assert.isFalse('auth_web' in response.session())
  })

  test('lasts twelve hours at most, however busy', async ({ client }) => {
    const long = Date.now() - 12 * 3_600_000 - 1_000
    const response = await client
      .get('/acme')
      .loginAs(acme.users.owner)
      .withSession({ signed_in_at: long })
      .redirects(0)
    response.assertHeader('location', '/login?next=%2Facme')
  })

  test('ends for a person who is suspended', async ({ client }) => {
    await acme.users.owner.merge({ suspendedAt: DateTime.utc() }).save()
    const response = await client.get('/acme').loginAs(acme.users.owner).redirects(0)
    response.assertHeader('location', '/login?next=%2Facme')
  })

  test('tells htmx where to sign in', async ({ client }) => {
    const response = await client.get('/acme').header('hx-request', 'true').redirects(0)
    response.assertStatus(401)
    response.assertHeader('hx-redirect', '/login?next=%2Facme')
  })

  test('holds a form that came after the session ended', async ({ client, assert }) => {
    const response = await client
      .put('/acme/profile')
      .form({ name: 'Typed <b>name</b>', password: 'secret!' })
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(401)
    assert.include(response.text(), 'name="name" value="Typed &lt;b&gt;name&lt;/b&gt;"')
    assert.notInclude(response.text(), 'secret!')
  })
})
