import { test } from '@japa/runner'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany } from '#tests/helpers/company'
import { Visitor } from '#tests/helpers/visitor'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

test.group('The sessions of a person', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  group.each.setup(async () => {
    await makeCompany()
  })

  const signedIn = async (agent?: string) => {
    const visitor = new Visitor(agent)
    await visitor.signIn('owner@acme.test')
    return visitor
  }
  const handlesIn = (text: string) =>
    [...text.matchAll(/profile\/sessions\/([0-9a-f]{32})/g)].map(([, handle]) => handle)

  test('are listed with device and network, this one marked, ids untold', async ({ assert }) => {
    const here = await signedIn(FIREFOX)
    await signedIn()
    const { text } = await here.get('/acme/profile/security')
    assert.lengthOf(handlesIn(text), 2)
    assert.match(text, /Firefox, Windows[^]*127\.0\.0\.1/)
    assert.lengthOf(text.match(/This one/g)!, 1)
    assert.notInclude(text, here.sessionCookie)
  })

  test('end one at a time, and only one’s own', async ({ assert }) => {
    const [here, elsewhere, stranger] = [await signedIn(), await signedIn(), new Visitor()]
    await stranger.signIn('agent@acme.test')
    const { text } = await here.get('/acme/profile/security')
    const [other] = handlesIn(text).filter((_, index) => !/This one/.test(text.split('value-row"')[index + 1]))
    await stranger.get('/acme/profile')
    await stranger.post(`/acme/profile/sessions/${other}?_method=DELETE`, {})
    assert.equal((await elsewhere.get('/acme')).status, 200)
    await here.post(`/acme/profile/sessions/${other}?_method=DELETE`, {})
    assert.equal((await elsewhere.get('/acme')).status, 303)
    assert.equal((await here.get('/acme')).status, 200)
  })

  test('begin under an id of ours: none that was chosen or stolen before is taken (AU-6)', async ({ assert }) => {
    const chosen = new Visitor()
    chosen.sessionCookie = '7f6d1f2e-1111-4222-8333-444455556666'
    await chosen.get('/login')
    assert.notInclude(chosen.sessionCookie, '7f6d1f2e')
    const ids = [chosen.sessionCookie]
    await chosen.signIn('owner@acme.test')
    ids.push(chosen.sessionCookie)
    await chosen.get('/acme')
    await chosen.post('/logout', {})
    ids.push(chosen.sessionCookie)
    assert.lengthOf(new Set(ids), 3)
    for (const id of ids) {
      const thief = new Visitor()
      thief.sessionCookie = id
      assert.equal((await thief.get('/acme')).status, 303)
    }
  })

  test('are over for all who use them when one signs out, of many at once too (AU-6)', async ({ assert }) => {
    const here = await signedIn()
    await here.get('/acme/profile')
    const copies = Array.from({ length: 10 }, () => here.copy())
    const form = { name: 'Ada', locale: 'en', timeZone: 'UTC', theme: 'light' }
    const leaving = copies.slice(0, 5).map((copy) => copy.post('/logout', {}))
    await Promise.all([...leaving, ...copies.slice(5).map((copy) => copy.post('/acme/profile?_method=PUT', form))])
    for (const copy of copies) assert.equal((await copy.get('/acme')).status, 303)
  })

  test('end everywhere at once, here too', async ({ assert }) => {
    const [here, elsewhere] = [await signedIn(), await signedIn()]
    await here.get('/acme/profile')
    assert.equal((await here.post('/acme/profile/sessions?_method=DELETE', {})).location, '/login')
    for (const visitor of [here, elsewhere]) assert.equal((await visitor.get('/acme')).status, 303)
  })
})
