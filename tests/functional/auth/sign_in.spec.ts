import hash from '@adonisjs/core/services/hash'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import User from '#models/user'
import { makeCompany, type Company } from '#tests/helpers/company'
import { Visitor } from '#tests/helpers/visitor'

const password = 'clientele-demo'

/** Counts how often a hash is computed, whichever way. */
function countHashes(hasher: { make: typeof hash.make; verify: typeof hash.verify }) {
  const { make, verify } = hasher
  let count = 0
  hasher.make = (value) => (count++, make.call(hasher, value))
  hasher.verify = (hashed, value) => (count++, verify.call(hasher, hashed, value))
  return {
    take: () => [count, (count = 0)][0],
    restore: () => Object.assign(hasher, { make, verify }),
  }
}

test.group('Signing in', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('answers a wrong password, an unknown e-mail and a suspended person alike, with one hash each', async ({ client, assert }) => {
    await acme.users.agent.merge({ suspendedAt: DateTime.utc() }).save()
    const counted = countHashes(hash.use())
    const cases = [
      ['owner@acme.test', 'wrong'],
      ['nobody@acme.test', password],
      ['agent@acme.test', password],
    ]
    const answers = []
    for (const [email, tried] of cases) {
      const response = await client.post('/login').form({ email, password: tried }).withCsrfToken().redirects(0)
      answers.push([response.status(), response.header('location'), response.flashMessage('danger'), counted.take()])
    }
    counted.restore()
    assert.deepEqual(answers[1], answers[0])
    assert.deepEqual(answers[2], answers[0])
    assert.equal(answers[0][3], 1)
  })

  test('keeps the e-mail and where the person was going', async ({ client, assert }) => {
    const form = { email: 'owner@acme.test', password: 'wrong', next: '/acme/profile?tab=1' }
    const response = await client.post('/login').form(form).withCsrfToken().redirects(0)
    assert.equal(response.header('location'), '/login?next=%2Facme%2Fprofile%3Ftab%3D1')
    assert.equal(response.flashMessage('email'), 'owner@acme.test')
    assert.isUndefined(response.flashMessage('password'))
  })

  test('refuses values that are no text')
    .with([{ email: ['a@b.c'], password }, { email: { x: 1 }, password }, { email: 'a@b.c', password: [password] }])
    .run(async ({ client }, form) => {
      const response = await client.post('/login').json(form).withCsrfToken().accept('html').redirects(0)
      response.assertStatus(422)
    })

  test('refuses without a token of the form', async ({ client }) => {
    const response = await client.post('/login').form({ email: 'owner@acme.test', password }).redirects(0)
    response.assertStatus(419)
  })

  test('leads to the only company, under a new session id', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.get('/login')
    const fixed = visitor.sessionCookie
    assert.equal((await visitor.signIn(' OWNER@acme.test')).location, '/')
    assert.equal((await visitor.get('/')).location, '/acme')
    assert.include((await visitor.get('/acme')).text, 'owner of acme')
    visitor.sessionCookie = fixed
    assert.equal((await visitor.get('/acme')).status, 303)
  })

  test('goes on only to paths of this site', async ({ client, assert }) => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/\t/evil.example']) {
      const response = await client.post('/login').form({ email: 'owner@acme.test', password, next }).withCsrfToken().redirects(0)
      assert.equal(response.header('location'), '/', next)
    }
    const good = await client.post('/login').form({ email: 'owner@acme.test', password, next: '/acme/profile' }).withCsrfToken().redirects(0)
    good.assertHeader('location', '/acme/profile')
  })

  test('ends with the session, and asks the browser to forget', async ({ client, assert }) => {
    const response = await client.post('/logout').loginAs(acme.users.owner).withCsrfToken().redirects(0)
    response.assertHeader('clear-site-data', '"cache", "storage"')
    response.assertHeader('location', '/login')
    assert.isFalse('auth_web' in response.session())
  })

  test('lasts twelve hours at most, however busy', async ({ client }) => {
    const long = Date.now() - 12 * 3_600_000 - 1_000
    const response = await client.get('/acme').loginAs(acme.users.owner).withSession({ signed_in_at: long }).redirects(0)
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
    const response = await client.put('/acme/profile').form({ name: 'Typed <b>name</b>', password: 'secret!' }).withCsrfToken().redirects(0)
    response.assertStatus(401)
    assert.include(response.text(), 'name="name" value="Typed &lt;b&gt;name&lt;/b&gt;"')
    assert.notInclude(response.text(), 'secret!')
  })
})

test.group('A new password', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const change = (client: import('@japa/api-client').ApiClient, form: object) =>
    client.put('/acme/profile/password').loginAs(acme.users.owner).form(form).withCsrfToken().redirects(0)

  test('is refused without the current one, and neither comes back', async ({ client, assert }) => {
    const response = await change(client, { current_password: 'guessed it', password: 'velvet trombone lagoon' })
    assert.property(response.flashMessage('inputErrorsBag'), 'current_password')
    assert.notInclude(JSON.stringify(response.session()), 'guessed it')
  })

  test('is refused when everybody would try it', async ({ client, assert }) => {
    for (const weak of ['short', 'password1234', 'Acme-Trading-2026', 'aaaaaaaaaaaaaaaa', 'x'.repeat(129)]) {
      const response = await change(client, { current_password: password, password: weak })
      assert.property(response.flashMessage('inputErrorsBag'), 'password', weak)
    }
  })

  test('ends all other sessions of the person', async ({ assert }) => {
    const [here, elsewhere] = [new Visitor(), new Visitor()]
    await here.signIn('owner@acme.test')
    await elsewhere.signIn('owner@acme.test')
    await here.get('/acme/profile')
    const form = { current_password: password, password: 'velvet trombone lagoon' }
    assert.equal((await here.post('/acme/profile/password?_method=PUT', form)).location, '/acme/profile')
    assert.equal((await here.get('/acme')).status, 200)
    assert.equal((await elsewhere.get('/acme')).location, '/login?next=%2Facme')
    const owner = await User.findOrFail(acme.users.owner.id)
    assert.isTrue(await owner.verifyPassword('velvet trombone lagoon'))
  })
})
