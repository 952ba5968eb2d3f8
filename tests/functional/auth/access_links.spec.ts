import mail from '@adonisjs/mail/services/main'
import { request } from 'node:http'
import { test } from '@japa/runner'
import { EMAIL_PURPOSES, issueLink, openLink, PASSWORD_PURPOSES, redeemLink } from '#actions/users/access_links'
import type { LinkPurpose } from '#actions/users/access_links'
import User from '#models/user'
import LinkMail from '#mails/link_mail'
import { transaction } from '#tenancy/transaction'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany, type Company } from '#tests/helpers/company'
import { recipientsOf } from '#tests/helpers/mailed'
import { Visitor } from '#tests/helpers/visitor'
import { settled } from '#web/after_answer'
import { limitersAreEmpty } from '#tests/helpers/limits'

/** Spellings that some database, mail server or lower-casing takes for mike@acme.test. */
const spellings = [
  'mıke@acme.test',
  'MIKE@ACME.TEST',
  'mİke@acme.test',
  'mi\u212ae@acme.test',
  'ｍike@acme.test',
  'mike@acme.tes\u0074\u200b',
  'mike@ａcme.test',
  'miké@acme.test',
  'mike @acme.test',
  'mike@acme.test\u0000@evil.test',
  'mike@acme.test,thief@evil.test',
  'mike@acme.test\nBcc: thief@evil.test',
  '"mike@acme.test"@evil.test',
  'mike@acme.test.evil.test',
]

test.group('A mailed link (AU-4)', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  /** The mails to choose a password that asking for one sends. */
  async function ask(email: string, post: (email: string) => Promise<unknown>) {
    await limitersAreEmpty()
    const { mails } = mail.fake()
    await post(email)
    await settled()
    const sent = mails.queued((one) => one instanceof LinkMail) as LinkMail[]
    mail.restore()
    for (const one of sent) await one.build()
    return sent
  }

  test('is used by one of twenty who try at once, whatever it is for')
    .with<[LinkPurpose, LinkPurpose[]][]>([
      ['reset', PASSWORD_PURPOSES],
      ['invite', PASSWORD_PURPOSES],
      ['email', EMAIL_PURPOSES],
      ['email_undo', EMAIL_PURPOSES],
    ])
    .run(async ({ assert }, [purpose, purposes]) => {
      const token = await issueLink(acme.users.owner.id, purpose, { email: 'x@acme.test' })
      const tries = Array.from({ length: 20 }, () => transaction((trx) => redeemLink(token, purposes, trx)))
      assert.lengthOf((await Promise.all(tries)).filter(Boolean), 1)
    })

  test('opens nothing that it is not for', async ({ assert }) => {
    const { id } = acme.users.owner
    assert.isNull(await openLink(await issueLink(id, 'reset'), EMAIL_PURPOSES))
    assert.isNull(await openLink(await issueLink(id, 'email', { email: 'x@acme.test' }), PASSWORD_PURPOSES))
  })

  test('goes to the address on file, to the letter, however it was asked for', async ({ assert }) => {
    await acme.users.agent.merge({ email: 'Mike@acme.test', emailKey: 'mike@acme.test' }).save()
    const visitor = new Visitor()
    for (const email of spellings) {
      const sent = await ask(email, (typed) => visitor.post('/forgot-password', { email: typed }))
      for (const one of sent) assert.deepEqual(recipientsOf(one), ['Mike@acme.test'], email)
    }
    const sent = await ask('mike@ACME.test', (typed) => visitor.post('/forgot-password', { email: typed }))
    assert.lengthOf(sent, 1)
    assert.equal(
      await User.query()
        .count('* as total')
        .then(([{ $extras }]) => Number($extras.total)),
      4
    )
  })

  test('leads to the configured address, whatever the request calls itself', async ({ assert }) => {
    const poisons: Record<string, string>[] = [
      { host: 'evil.test' },
      { 'x-forwarded-host': 'evil.test' },
      { forwarded: 'host=evil.test' },
      { 'x-original-host': 'evil.test', 'x-host': 'evil.test' },
      { 'x-forwarded-proto': 'http', 'x-forwarded-port': '81' },
    ]
    for (const headers of poisons) {
      const [sent] = await ask('owner@acme.test', (email) => postAs(headers, email))
      const text = String(sent.message.toObject().message.text)
      assert.include(text, `${process.env.APP_URL}/password/`)
      assert.notInclude(text, 'evil.test')
    }
  })
})

/** As `fetch` does, but with a Host of our own. */
async function postAs(headers: Record<string, string>, email: string) {
  const visitor = new Visitor()
  const page = await visitor.get('/forgot-password')
  const token = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]
  const body = new URLSearchParams({ email, _csrf: token }).toString()
  const usual = { 'content-type': 'application/x-www-form-urlencoded', 'cookie': visitor.cookieHeader }
  return new Promise<number>((resolve, reject) => {
    const asked = request(new URL('/forgot-password', process.env.APP_URL), {
      method: 'POST',
      headers: { ...usual, 'content-length': body.length, ...headers },
    })
    asked.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)))
    asked.on('error', reject)
    asked.end(body)
  })
}
