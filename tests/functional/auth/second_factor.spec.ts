import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { accepts, turnOn } from '#actions/second_factor/second_factor'
import { RequireSecondFactor } from '#actions/users/require_second_factor'
import { codeAt, newSecret, stepAt } from '#text/totp'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany, type Company } from '#tests/helpers/company'
import { Visitor } from '#tests/helpers/visitor'

const codeNow = (secret: string, drift = 0) => codeAt(secret, stepAt(Date.now()) + drift)
const secretIn = (text: string) => /<code class="key">([A-Z2-7 ]+)</.exec(text)![1].replaceAll(' ', '')
const codesIn = (text: string) => [...text.matchAll(/<code class="key">([A-Z2-7-]+)</g)].map(([, code]) => code)

test.group('A second factor', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  /** The owner with a second factor: its secret, and the recovery codes. */
  async function equipped() {
    const secret = newSecret()
    const codes = await turnOn(acme.users.owner.id, secret, codeNow(secret, -1))
    return { secret, codes: codes! }
  }
  async function withPassword() {
    const visitor = new Visitor()
    assertPath((await visitor.signIn('owner@acme.test')).location, '/login/code')
    await visitor.get('/login/code')
    return visitor
  }
  const assertPath = (path: string | null, expected: string) => {
    if (path !== expected) throw new Error(`Led to ${path}`)
  }

  test('is turned on by a code of the app, and ends the other sessions', async ({ assert }) => {
    const [here, elsewhere] = [new Visitor(), new Visitor()]
    for (const visitor of [here, elsewhere]) await visitor.signIn('owner@acme.test')
    const page = (await here.get('/acme/profile/second-factor')).text
    const secret = secretIn(page)
    assert.match(page, /<svg class="qr"[^>]*><path d="M/)
    assert.equal((await here.post('/acme/profile/second-factor', { code: '000000' })).status, 422)
    const done = await here.post('/acme/profile/second-factor', { code: codeNow(secret) })
    assert.lengthOf(codesIn(done.text), 10)
    assert.equal((await elsewhere.get('/acme')).status, 303)
    assert.equal((await here.get('/acme')).status, 200)
    const [row] = await db.from('second_factors')
    assert.notInclude(JSON.stringify(row), secret)
  })

  test('is asked for after the password, which alone opens nothing', async ({ assert }) => {
    const { secret } = await equipped()
    const visitor = await withPassword()
    assert.equal((await visitor.get('/acme')).status, 303)
    assert.equal((await visitor.get('/login/second-factor')).location, '/login')
    assert.equal((await visitor.post('/login/code', { code: codeNow(secret, -5) })).status, 422)
    const before = visitor.sessionCookie
    assert.equal((await visitor.post('/login/code', { code: codeNow(secret) })).location, '/')
    assert.notEqual(visitor.sessionCookie, before)
    assert.equal((await visitor.get('/acme')).status, 200)
  })

  test('takes a code once, of many who try at once too (AU-7)', async ({ assert }) => {
    const { secret, codes } = await equipped()
    const { id } = acme.users.owner
    assert.isFalse(await accepts(id, codeNow(secret, -1)))
    for (const code of [codeNow(secret), codes[0]]) {
      const tries = await Promise.all(Array.from({ length: 20 }, () => accepts(id, code)))
      assert.lengthOf(tries.filter(Boolean), 1)
    }
  })

  test('lets in with a recovery code, however it is typed', async ({ assert }) => {
    const { codes } = await equipped()
    const typed = codes[3].toLowerCase().replace(/.{4}(?=.)/g, '$&-')
    const visitor = await withPassword()
    assert.equal((await visitor.post('/login/code', { code: typed })).location, '/')
    assert.include((await visitor.get('/acme/profile/security')).text, '9 recovery codes are left')
  })

  test('is not guessed: five tries, then a wait, wherever they come from', async ({ assert }) => {
    const { secret } = await equipped()
    for (let tries = 0; tries < 5; tries++) await (await withPassword()).post('/login/code', { code: '000000' })
    const last = await (await withPassword()).post('/login/code', { code: codeNow(secret) })
    assert.equal(last.status, 429)
    assert.isAbove(Number(last.headers.get('retry-after')), 0)
  })

  test('is set up at the next sign-in where a company asks for it, and stays', async ({ assert }) => {
    await acme.as('owner', () => new RequireSecondFactor().handle(true))
    const visitor = new Visitor()
    assertPath((await visitor.signIn('agent@acme.test')).location, '/login/second-factor')
    assert.equal((await visitor.get('/acme')).status, 303)
    const secret = secretIn((await visitor.get('/login/second-factor')).text)
    const done = await visitor.post('/login/second-factor', { code: codeNow(secret) })
    assert.lengthOf(codesIn(done.text), 10)
    assert.equal((await visitor.get('/acme/profile/security')).status, 200)
    await visitor.post('/acme/profile/second-factor?_method=DELETE', {})
    assert.include((await visitor.get('/acme/profile/security')).text, 'asks for a second factor, so it stays on')
  })
})
