import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { turnOn } from '#actions/second_factor/second_factor'
import Change from '#models/change'
import User from '#models/user'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany, type Company } from '#tests/helpers/company'
import { Visitor } from '#tests/helpers/visitor'
import { codeAt, newSecret, stepAt } from '#text/totp'

const password = 'clientele-demo'

test.group('A new password', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const change = (client: ApiClient, form: object) =>
    client.put('/acme/profile/password').loginAs(acme.users.owner).form(form).withCsrfToken().redirects(0)

  test('is refused without the current one, and neither comes back', async ({ client, assert }) => {
    const response = await change(client, {
      current_password: 'guessed it',
      password: 'velvet trombone lagoon',
    })
    assert.property(response.flashMessage('inputErrorsBag'), 'current_password')
    assert.notInclude(JSON.stringify(response.session()), 'guessed it')
  })

  test('is refused when everybody would try it', async ({ client, assert }) => {
    for (const weak of ['short', 'password1234', 'Acme-Trading-2026', 'aaaaaaaaaaaaaaaa', 'x'.repeat(129)]) {
      const response = await change(client, { current_password: password, password: weak })
      assert.property(response.flashMessage('inputErrorsBag'), 'password', weak)
    }
  })

  test('may be shorter where a second factor is asked for as well (AU-1)', async ({ client, assert }) => {
    const form = { current_password: password, password: 'x7Lq-92vb-Tzmw' }
    const alone = await change(client, form)
    assert.deepEqual(alone.flashMessage('inputErrorsBag').password, ['The password needs at least 15 characters.'])
    const secret = newSecret()
    await turnOn(acme.users.owner.id, secret, codeAt(secret, stepAt(Date.now())))
    assert.notProperty((await change(client, form)).flashMessages(), 'inputErrorsBag')
    assert.isTrue(await (await User.findOrFail(acme.users.owner.id)).verifyPassword(form.password))
  })

  test('may be 128 characters of any kind, and signs in with nothing less (AU-1)', async ({ assert }) => {
    const kinds = [
      () => 'é',
      (at: number) => String.fromCodePoint(0x1f300 + at),
      (at: number) => String.fromCodePoint(0x4e00 + at),
    ]
    const long = Array.from({ length: 128 }, (_, at) => kinds[at % 3](at)).join('')
    const here = new Visitor()
    await here.signIn('owner@acme.test')
    await here.get('/acme/profile')
    await here.post('/acme/profile/password?_method=PUT', { current_password: password, password: long })
    const tries = [long.normalize('NFD'), [...long].slice(0, 127).join(''), `${long}é`, long.normalize('NFC')]
    const led = []
    for (const typed of tries) led.push((await new Visitor().signIn('owner@acme.test', typed)).location)
    assert.deepEqual(led, ['/', '/login', '/login', '/'])
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
    await acme.as('owner', async () => assert.lengthOf(await Change.query().where('action', 'password'), 1))
  })
})
