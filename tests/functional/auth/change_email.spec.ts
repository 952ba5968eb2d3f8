import { test } from '@japa/runner'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany, type Company } from '#tests/helpers/company'
import { mailed, pathIn, recipientsOf } from '#tests/helpers/mailed'
import { Visitor } from '#tests/helpers/visitor'
import Change from '#models/change'
import { people } from '#dictionaries/people'
import User from '#models/user'

test.group('Another e-mail', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const signedIn = async () => {
    const visitor = new Visitor()
    await visitor.signIn('owner@acme.test')
    await visitor.get('/acme/profile/security')
    return visitor
  }
  const ask = (visitor: Visitor, email: string) => mailed(() => visitor.post('/acme/profile/email', { email }))
  const emailNow = async () => (await User.findOrFail(acme.users.owner.id)).email
  const follow = async (path: string) => {
    const visitor = new Visitor()
    await visitor.get(path)
    let status = 0
    const sent = await mailed(async () => (status = (await visitor.post(path, {})).status))
    return { status, sent }
  }

  test('is confirmed on the new address; looking at the link changes nothing', async ({ assert }) => {
    const visitor = await signedIn()
    const [sent] = await ask(visitor, 'New.Owner@acme.test')
    assert.deepEqual(recipientsOf(sent), ['New.Owner@acme.test'])
    assert.include((await new Visitor().get(pathIn(sent))).text, 'New.Owner@acme.test')
    assert.equal(await emailNow(), 'owner@acme.test')
    assert.equal((await follow(pathIn(sent))).status, 303)
    assert.equal(await emailNow(), 'New.Owner@acme.test')
    assert.equal((await follow(pathIn(sent))).status, 404)
    assert.equal((await visitor.get('/acme')).status, 303)
    await acme.as('agent', async () => {
      assert.isTrue(people().some(({ email }) => email === 'New.Owner@acme.test'))
      const { before, after } = await Change.query().where('action', 'email').firstOrFail()
      assert.deepEqual([before, after], [{ email: 'owner@acme.test' }, { email: 'New.Owner@acme.test' }])
    })
  })

  test('is announced to the old address, from where it can be undone, however often it changed since', async ({
    assert,
  }) => {
    const [first] = await ask(await signedIn(), 'mallory@evil.test')
    const [notice] = (await follow(pathIn(first))).sent
    assert.deepEqual(recipientsOf(notice), ['owner@acme.test'])
    const thief = new Visitor()
    await thief.signIn('mallory@evil.test')
    await thief.get('/acme/profile/security')
    const [second] = await ask(thief, 'mallory2@evil.test')
    await follow(pathIn(second))
    assert.equal(await emailNow(), 'mallory2@evil.test')
    assert.equal((await follow(pathIn(notice))).status, 303)
    assert.equal(await emailNow(), 'owner@acme.test')
    assert.equal((await thief.get('/acme')).status, 303)
  })

  test('signs out the browser, too, in which the link was followed', async ({ assert }) => {
    const visitor = await signedIn()
    const [sent] = await ask(visitor, 'new@acme.test')
    await visitor.get(pathIn(sent))
    assert.equal((await visitor.post(pathIn(sent), {})).location, '/login')
    assert.include((await visitor.get('/login')).text, 'You sign in with new@acme.test now')
    assert.equal((await visitor.get('/acme')).status, 303)
  })

  test('is never somebody else’s, and nobody learns whether it is', async ({ assert }) => {
    const visitor = await signedIn()
    assert.lengthOf(await ask(visitor, 'AGENT@acme.test'), 0)
    assert.include((await visitor.get('/acme/profile/security')).text, 'If nobody signs in with AGENT@acme.test yet')
    const [sent] = await ask(visitor, 'free@acme.test')
    await acme.users.agent.merge({ email: 'free@acme.test', emailKey: 'free@acme.test' }).save()
    assert.equal((await follow(pathIn(sent))).status, 404)
    assert.equal(await emailNow(), 'owner@acme.test')
  })
})
