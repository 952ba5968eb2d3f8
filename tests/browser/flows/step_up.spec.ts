import { test } from '@japa/runner'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

const MINUTES = 6

/** For this process, the server that runs in it included. */
function minutesPass() {
  const now = Date.now
  Date.now = () => now() + MINUTES * 60_000
  return () => {
    Date.now = now
  }
}

bothWays('Something dangerous', (arrive) => {
  test('asks for the password after a while, keeps what was typed, and then asks no more', async ({ cleanup }) => {
    const { page, person } = await arrive()
    cleanup(minutesPass())
    await page.goto('/acme/settings/teams')
    await person.press('New team')
    await person.type('Name', 'North')
    await person.press('Create team')
    await sees(page, 'Your password, please')
    await person.type('Password', 'guessed it')
    await person.press('Go on')
    await sees(page, 'This is not your current password')
    await person.type('Password', 'clientele-demo')
    await person.press('Go on')
    await sees(page, 'The team “North” is there')
    await page.goto('/acme/settings/teams')
    await person.press('New team')
    await person.type('Name', 'South')
    await person.press('Create team')
    await sees(page, 'The team “South” is there')
  })
})
