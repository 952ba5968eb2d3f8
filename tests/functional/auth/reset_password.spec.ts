import mail from '@adonisjs/mail/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { issueLink, PASSWORD_PURPOSES, redeemLink } from '#actions/users/access_links'
import { inviteAndTell } from '#actions/users/invite_and_tell'
import { toMoment } from '#database/decorators'
import PasswordLinkMail from '#mails/password_link_mail'
import User from '#models/user'
import { transaction } from '#tenancy/transaction'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany, type Company } from '#tests/helpers/company'
import { Visitor } from '#tests/helpers/visitor'
import { settled } from '#web/after_answer'

const strong = 'velvet trombone lagoon'

test.group('A forgotten password', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  group.each.setup(async () => {
    await makeCompany()
  })

  async function ask(email: string, headers: Record<string, string> = {}) {
    const visitor = new Visitor()
    await visitor.get('/forgot-password', headers)
    const { mails } = mail.fake()
    const answer = await visitor.post('/forgot-password', { email })
    await settled()
    const sent = mails.queued((one) => one instanceof PasswordLinkMail) as PasswordLinkMail[]
    mail.restore()
    return { answer, sent, shown: (await visitor.get('/login')).text }
  }

  test('answers the same whether or not somebody has that e-mail', async ({ assert }) => {
    const known = await ask('owner@acme.test')
    const unknown = await ask('nobody@acme.test')
    assert.lengthOf(known.sent, 1)
    assert.lengthOf(unknown.sent, 0)
    assert.deepEqual([known.answer.status, known.answer.location], [unknown.answer.status, unknown.answer.location])
    assert.include(unknown.shown, 'If somebody signs in with nobody@acme.test')
    assert.include(known.shown, 'If somebody signs in with owner@acme.test')
  })

  test('mails the stored address a link to the configured host, whatever the request says', async ({ assert }) => {
    const { sent } = await ask('OWNER@acme.test', { 'x-forwarded-host': 'evil.example' })
    await sent[0].build()
    const { message } = sent[0].message.toObject()
    assert.deepEqual(message.to, ['owner@acme.test'])
    assert.include(message.text as string, `${process.env.APP_URL}/password/`)
    const token = /password\/([\w-]{43})/.exec(message.text as string)![1]
    const [link] = await db.from('access_links')
    assert.notInclude(JSON.stringify(link), token)
    assert.match(link.token_hash, /^[0-9a-f]{64}$/)
  })

  test('does not take another spelling for the same account', async ({ assert }) => {
    assert.lengthOf((await ask('ownеr@acme.test')).sent, 0)
  })

  test('is answered three times an hour for an account', async ({ assert }) => {
    for (let time = 0; time < 3; time++) await ask('owner@acme.test')
    const { answer, sent } = await ask('Owner@ACME.test')
    assert.equal(answer.status, 429)
    assert.isAbove(Number(answer.headers.get('retry-after')), 0)
    assert.lengthOf(sent, 0)
  })
})

test.group('A link to choose a password', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('that is unknown, too old or of another shape opens nothing', async ({ assert }) => {
    const visitor = new Visitor()
    const old = await issueLink(acme.users.owner.id, 'reset')
    await db.from('access_links').update({ expires_at: toMoment(DateTime.utc().minus({ seconds: 1 })) })
    for (const token of [old, 'x'.repeat(43), '0', 'x%00']) {
      assert.equal((await visitor.get(`/password/${token}`)).status, 404)
      assert.equal((await visitor.post(`/password/${token}`, { password: strong })).status, 404)
    }
    assert.isFalse(await (await User.findOrFail(acme.users.owner.id)).verifyPassword(strong))
  })

  test('still works after a password was refused', async ({ assert }) => {
    const visitor = new Visitor()
    const token = await issueLink(acme.users.owner.id, 'reset')
    assert.equal((await visitor.post(`/password/${token}`, { password: 'password1234' })).status, 303)
    assert.equal((await visitor.get(`/password/${token}`)).status, 200)
  })

  test('sets the password once and ends every session', async ({ assert }) => {
    const [visitor, elsewhere] = [new Visitor(), new Visitor()]
    await elsewhere.signIn('owner@acme.test')
    const token = await issueLink(acme.users.owner.id, 'reset')
    assert.equal((await visitor.post(`/password/${token}`, { password: strong })).location, '/login')
    assert.equal((await visitor.post(`/password/${token}`, { password: `${strong} 2` })).status, 404)
    assert.equal((await elsewhere.get('/acme')).status, 303)
    assert.equal((await visitor.signIn('owner@acme.test', strong)).location, '/')
  })

  test('is used by one of many who try at once', async ({ assert }) => {
    const token = await issueLink(acme.users.owner.id, 'reset')
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => transaction((trx) => redeemLink(token, PASSWORD_PURPOSES, trx)))
    )
    assert.deepEqual(
      tries.flatMap((link) => link?.owner ?? []),
      [acme.users.owner.id]
    )
  })

  test('comes with an invitation, and nobody signs in before it was followed', async ({ assert }) => {
    const { link } = await inviteAndTell(acme.tenant, {
      email: 'new@acme.test',
      name: 'Nora New',
      roles: ['agent'],
    })
    const visitor = new Visitor()
    assert.equal((await visitor.signIn('new@acme.test', '')).status, 303)
    assert.equal((await visitor.get('/acme')).status, 303)
    const path = new URL(link!).pathname
    assert.equal((await visitor.post(path, { password: strong })).location, '/login')
    await visitor.signIn('new@acme.test', strong)
    assert.include((await visitor.get('/acme')).text, 'Nora New')
  })
})
