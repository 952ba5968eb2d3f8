import { test } from '@japa/runner'
import { mailed, pathIn } from '#tests/helpers/mailed'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'
import { codeAt, stepAt } from '#text/totp'

const SECURITY = '/acme/profile/security'
const password = 'clientele-demo'

bothWays('One’s own account', (arrive) => {
  test('shows where one is signed in, ends one session, and all of them', async () => {
    const { page, person, colleague } = await arrive()
    const elsewhere = await colleague('owner@acme.test')
    await page.goto('/acme/profile')
    await person.press('Sign-in and sessions')
    await sees(page, 'This one')
    const newest = page.locator('.session-rows button').first()
    await person.press((await newest.getAttribute('aria-label'))!)
    await sees(page, 'That session is over')
    await elsewhere.page.goto(SECURITY)
    await sees(elsewhere.page, 'Forgot password?')
    await person.press('Sign out everywhere')
    await sees(page, 'You are signed out')
  })

  test('has another e-mail once the link in the mail was followed', async () => {
    const { page, person } = await arrive()
    await page.goto(SECURITY)
    const [sent] = await mailed(async () => {
      await person.type('New e-mail', 'olivia@acme.test')
      await person.press('Change e-mail')
      await sees(page, 'a link is on its way there')
    })
    await page.goto(pathIn(sent))
    await person.press('Use this e-mail')
    await sees(page, 'You sign in with olivia@acme.test now')
    await person.type('Password', password)
    await person.press('Sign in')
    await page.waitForURL('**/acme')
  })

  test('has a second factor: set up, asked for, stood in for by a recovery code, turned off', async () => {
    const { page, person } = await arrive()
    await page.goto(SECURITY)
    await person.press('Turn on')
    const secret = (await page.locator('.key').innerText()).replaceAll(' ', '')
    await person.type('Code', codeAt(secret, stepAt(Date.now()) - 1))
    await person.press('Turn on')
    await sees(page, 'Your recovery codes')
    const [recovery] = await page.locator('.key').allInnerTexts()
    await person.press('I have kept them')
    await sees(page, '10 recovery codes are left')
    for (const code of [codeAt(secret, stepAt(Date.now())), recovery]) {
      await person.press('owner of acme')
      await person.press('Sign out')
      await sees(page, 'You are signed out')
      await person.type('E-mail', 'owner@acme.test')
      await person.type('Password', password)
      await person.press('Sign in')
      await sees(page, 'Enter the code')
      await person.type('Code', code)
      await person.press('Sign in')
      await page.waitForURL('**/acme')
    }
    await page.goto(SECURITY)
    await sees(page, '9 recovery codes are left')
    await person.press('Turn off')
    await sees(page, 'Your second factor is off')
  })
})
