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

  test('end everywhere at once, here too', async ({ assert }) => {
    const [here, elsewhere] = [await signedIn(), await signedIn()]
    await here.get('/acme/profile')
    assert.equal((await here.post('/acme/profile/sessions?_method=DELETE', {})).location, '/login')
    for (const visitor of [here, elsewhere]) assert.equal((await visitor.get('/acme')).status, 303)
  })
})
