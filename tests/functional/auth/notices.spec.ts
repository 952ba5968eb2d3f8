import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { issueLink } from '#actions/users/access_links'
import { turnOn } from '#actions/second_factor/second_factor'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany, type Company } from '#tests/helpers/company'
import { mailed, pathIn, recipientsOf } from '#tests/helpers/mailed'
import { Visitor } from '#tests/helpers/visitor'
import { codeAt, newSecret, stepAt } from '#text/totp'

const password = 'clientele-demo'
const strong = 'velvet trombone lagoon'
const codeNow = (secret: string) => codeAt(secret, stepAt(Date.now()))

test.group('A person is told by mail (AU-8)', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const own = (client: ApiClient, method: 'put' | 'delete', path: string, form = {}) =>
    client[method](`/acme/profile/${path}`).loginAs(acme.users.owner).redirects(0).withCsrfToken().form(form)
  const subjectsOf = async (work: () => Promise<unknown>) => {
    const sent = await mailed(work)
    for (const one of sent) if (String(recipientsOf(one)) !== 'owner@acme.test') throw new Error('To somebody else')
    return sent.map((one) => String(one.message.toObject().message.subject))
  }

  test('of a new password, with where it came from and what to do', async ({ client, assert }) => {
    const form = { current_password: password, password: strong }
    const [sent] = await mailed(() => own(client, 'put', 'password', form))
    assert.equal(pathIn(sent), '/forgot-password')
    assert.match(String(sent.message.toObject().message.text), /set from .+\(127\.0\.0\.1\)[^]*If it was not, choose/)
    const token = await issueLink(acme.users.owner.id, 'reset')
    assert.deepEqual(await subjectsOf(() => new Visitor().post(`/password/${token}`, { password: `${strong} 2` })), [
      'Your password for Clientele was changed',
    ])
  })

  test('of nothing when it was refused', async ({ client, assert }) => {
    const form = { current_password: 'guessed it', password: strong }
    assert.lengthOf(await mailed(() => own(client, 'put', 'password', form)), 0)
  })

  test('of a second factor, on and off', async ({ client, assert }) => {
    const visitor = new Visitor()
    await visitor.signIn('owner@acme.test')
    const page = await visitor.get('/acme/profile/second-factor')
    const secret = /<code class="key">([A-Z2-7 ]+)</.exec(page.text)![1].replaceAll(' ', '')
    const on = () => visitor.post('/acme/profile/second-factor', { code: codeNow(secret) })
    assert.deepEqual(await subjectsOf(on), ['Your second factor is on'])
    assert.deepEqual(await subjectsOf(() => own(client, 'delete', 'second-factor')), ['Your second factor is off'])
  })

  test('a new password by mail still asks for the second factor', async ({ assert }) => {
    const secret = newSecret()
    await turnOn(acme.users.owner.id, secret, codeAt(secret, stepAt(Date.now()) - 1))
    const visitor = new Visitor()
    await visitor.post(`/password/${await issueLink(acme.users.owner.id, 'reset')}`, { password: strong })
    assert.equal((await visitor.signIn('owner@acme.test', strong)).location, '/login/code')
    assert.equal((await visitor.get('/acme')).status, 303)
    await visitor.get('/login/code')
    assert.equal((await visitor.post('/login/code', { code: codeNow(secret) })).location, '/')
  })
})
