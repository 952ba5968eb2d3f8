import hash from '@adonisjs/core/services/hash'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { COMMITS } from '#tests/helpers/isolation'
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
  group.tap((one) => one.tags([COMMITS]))
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('answers a wrong password, an unknown e-mail and a suspended person alike, with one hash each', async ({
    client,
    assert,
  }) => {
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
    .with([
      { email: ['a@b.c'], password },
      { email: { x: 1 }, password },
      { email: 'a@b.c', password: [password] },
    ])
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

  test('is not asked of who is signed in', async ({ client }) => {
    const answer = await client.get('/login').loginAs(acme.users.agent).redirects(0)
    answer.assertStatus(302)
    answer.assertHeader('location', '/')
  })

  test('goes on only to paths of this site', async ({ client, assert }) => {
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
    ]) {
      const response = await client
        .post('/login')
        .form({ email: 'owner@acme.test', password, next })
        .withCsrfToken()
        .redirects(0)
      assert.equal(response.header('location'), '/', next)
    }
    const good = await client
      .post('/login')
      .form({ email: 'owner@acme.test', password, next: '/acme/profile' })
      .withCsrfToken()
      .redirects(0)
    good.assertHeader('location', '/acme/profile')
  })
})
