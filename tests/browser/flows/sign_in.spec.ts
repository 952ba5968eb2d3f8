import mail from '@adonisjs/mail/services/main'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { InviteUser } from '#actions/users/invite_user'
import { inviteAndTell } from '#actions/users/invite_and_tell'
import PasswordLinkMail from '#mails/password_link_mail'
import { makeCompany } from '#tests/helpers/company'
import { sees, type Person } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'
import { settled } from '#web/after_answer'

const strong = 'velvet trombone lagoon'

/** The path of the link in the only mail that `work` sends. */
async function mailedPath(work: () => Promise<unknown>) {
  const { mails } = mail.fake()
  await work()
  await settled()
  const [sent] = mails.queued((one) => one instanceof PasswordLinkMail) as PasswordLinkMail[]
  mail.restore()
  await sent.build()
  return /\/password\/[\w-]{43}/.exec(sent.message.toObject().message.text as string)![0]
}

async function choosePassword(page: Page, person: Person, email: string) {
  await person.type('New password', strong)
  await person.press('Save password')
  await sees(page, 'Your password is set')
  await person.type('Password', strong)
  await person.press('Sign in')
  await sees(page, email.split('@')[0])
}

bothWays('Signing in', (arrive) => {
  test('and out; a wrong password; a forgotten one by the mailed link', async () => {
    const { page, person } = await arrive()
    await person.press('owner of acme')
    await person.press('Sign out')
    await sees(page, 'You are signed out')
    await person.type('E-mail', 'owner@acme.test')
    await person.type('Password', 'wrong')
    await person.press('Sign in')
    await sees(page, 'E-mail or password is wrong')
    await person.press('Forgot password?')
    await sees(page, 'Forgot your password?')
    const path = await mailedPath(async () => {
      await person.type('E-mail', 'owner@acme.test')
      await person.press('Send link')
      await sees(page, 'a link is on its way')
    })
    await page.goto(path)
    await choosePassword(page, person, 'owner@acme.test')
  })

  test('follows an invitation', async () => {
    const { page, person, company } = await arrive()
    await person.press('owner of acme')
    await person.press('Sign out')
    await sees(page, 'You are signed out')
    const { link } = await inviteAndTell(company.tenant, { email: 'nora@acme.test', name: 'nora', roles: ['agent'] })
    await page.goto(new URL(link!).pathname)
    await choosePassword(page, person, 'nora@acme.test')
  })

  test('leads to a choice of companies, and the menu to the other one', async () => {
    const { page, person, company } = await arrive()
    const globex = await makeCompany('globex')
    await globex.as('owner', () => new InviteUser().handle({ email: company.users.owner.email, roles: ['owner'] }))
    await page.goto('/tenants')
    await sees(page, 'Choose a company')
    await person.press('globex Trading')
    await page.waitForURL('**/globex')
    await person.press('globex Trading Switch company')
    await person.press('acme Trading')
    await page.waitForURL('**/acme')
  })
})
