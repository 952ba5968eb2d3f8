import { test } from '@japa/runner'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany } from '#tests/helpers/company'
import { Visitor } from '#tests/helpers/visitor'
import { SignInLimit } from '#web/attempt_limits'
import { clientNetwork } from '#web/client_network'

/** A sign-in with a wrong password, as a client that sends these headers. */
async function wrong(email: string, path: string, headers: Record<string, string>) {
  const visitor = new Visitor()
  await visitor.get('/login')
  return (await visitor.post(path, { email, password: 'wrong' }, headers)).status
}

test.group('Too many sign-ins', (group) => {
  group.tap((one) => one.tags([COMMITS]).timeout(180_000))
  test('are refused after five failures, whatever the spelling and the headers, with the form kept', async ({
    assert,
  }) => {
    await makeCompany()
    const visitor = new Visitor()
    const spellings = ['owner@acme.test', 'OWNER@acme.test', ' owner@ACME.test', 'ｏwner@acme.test', 'owner@acme.test']
    for (const email of spellings) assert.equal((await visitor.signIn(email, 'wrong')).status, 303)
    await visitor.get('/login', { 'x-forwarded-for': '10.9.8.7', 'x-real-ip': '10.9.8.7' })
    const refused = await visitor.signIn('owner@acme.test')
    assert.equal(refused.status, 429)
    assert.equal(refused.headers.get('retry-after'), String(15 * 60))
    assert.include(refused.text, 'value="owner@acme.test"')
    assert.include(refused.text, 'Try again in 15 minutes')
  })

  test('count what the server knows, whatever the request says it is (RL-1)', async ({ assert }) => {
    await makeCompany()
    const lies: Record<string, string>[] = [
      { 'x-forwarded-for': '198.51.100.1' },
      { 'x-real-ip': '198.51.100.2', 'x-client-ip': '198.51.100.2' },
      { forwarded: 'for=198.51.100.3' },
      { 'cf-connecting-ip': '198.51.100.4', 'true-client-ip': '198.51.100.4' },
      { 'x-forwarded-for': '127.0.0.1, 198.51.100.5', 'x-forwarded-host': 'other.test' },
    ]
    const paths = [
      '/login',
      '/login/',
      `${process.env.APP_URL}//login`,
      '/LOGIN',
      '/login?_method=POST',
      '/login?x=1',
      '/login;v=1',
    ]
    let counted = 0
    for (const [at, path] of paths.entries()) {
      const status = await wrong('owner@acme.test', path, lies[at % lies.length])
      if (status === 303 || status === 429) counted++
      else assert.include([404, 405], status, path)
    }
    while (counted++ < 5) assert.equal(await wrong('owner@acme.test', '/login', lies[counted % lies.length]), 303)
    for (const lie of lies) assert.equal(await wrong('owner@acme.test', '/login', lie), 429)
  })

  test('of ever other accounts are counted by the network: plus signs, dots, unknown people (RL-1)', async ({
    assert,
  }) => {
    await makeCompany()
    const uids = Array.from({ length: 20 }, (_, at) => [`owner+${at}@acme.test`, `o.wner${at}@acme.test`][at % 2])
    for (const [at, uid] of uids.entries())
      assert.equal(await wrong(uid, '/login', { 'x-forwarded-for': `198.51.100.${at}` }), 303)
    assert.equal(await wrong('owner@acme.test', '/login', { 'x-forwarded-for': '203.0.113.9' }), 429)
  })

  test('answer an account that nobody has in the same way (AU-3)', async ({ assert }) => {
    for (let time = 0; time < 5; time++) assert.equal(await wrong('nobody@acme.test', '/login', {}), 303)
    assert.equal(await wrong('nobody@acme.test', '/login', {}), 429)
  })

  test('cannot slip through together', async ({ assert }) => {
    const waits = await Promise.all(Array.from({ length: 12 }, () => new SignInLimit('a@b.c', '192.0.2.1').attempt()))
    assert.lengthOf(
      waits.filter((wait) => wait === 0),
      5
    )
  })

  test('wait twice as long each time, and never lock out another network', async ({ assert }) => {
    const attempt = () => new SignInLimit('a@b.c', '192.0.2.2')
    for (let time = 0; time < 5; time++) await attempt().attempt()
    assert.equal(await attempt().attempt(), 15 * 60)
    await attempt().forgive()
    for (let time = 0; time < 5; time++) await attempt().attempt()
    assert.equal(await attempt().attempt(), 30 * 60)
    assert.equal(await new SignInLimit('a@b.c', '198.51.100.7').attempt(), 0)
  })

  test('of one network are refused after twenty an hour over all accounts', async ({ assert }) => {
    const attempt = (at: number) => new SignInLimit(`person${at}@b.c`, `2001:db8:1:2::${at}`).attempt()
    for (let at = 0; at < 20; at++) assert.equal(await attempt(at), 0)
    assert.isAbove(await attempt(20), 0)
  })

  test('are counted by the /64 of an IPv6 address', ({ assert }) => {
    assert.equal(clientNetwork('2001:db8:0:12:aaaa::1'), '2001:db8:0:12')
    assert.equal(clientNetwork('2001:DB8:0000:0012::'), '2001:db8:0:12')
    assert.equal(clientNetwork('::1'), '0:0:0:0')
    assert.equal(clientNetwork('::ffff:192.0.2.1'), '192.0.2.1')
    assert.equal(clientNetwork('192.0.2.1'), '192.0.2.1')
  })
})
