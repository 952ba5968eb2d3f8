import { test } from '@japa/runner'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('What a person prefers', (arrive) => {
  test('is chosen in the menu and in the profile: theme, language, time zone, password', async ({ assert }) => {
    const { page, person } = await arrive()
    const themeOf = () => page.locator('html').getAttribute('data-bs-theme')
    await person.press('owner of acme')
    await person.press('Dark')
    await page.locator('html[data-bs-theme=dark]').waitFor()
    await person.press('owner of acme')
    await person.press('Español')
    await page.locator('html[lang=es]').waitFor()
    await person.press('owner of acme')
    await person.press('English')
    await page.locator('html[lang=en]').waitFor()
    assert.equal(await themeOf(), 'dark')

    await person.press('owner of acme')
    await person.press('Your profile')
    await sees(page, 'About you')
    await person.type('Name', 'Ada')
    await person.pick('Time zone', '(UTC+09:00) Asia/Tokyo')
    await person.press('Save profile')
    await sees(page, 'Your profile is saved')
    assert.equal(await page.locator('[name=timeZone]').inputValue(), 'Asia/Tokyo')
    await person.type('Current password', 'clientele-demo')
    await person.type('New password', 'velvet trombone lagoon')
    await person.press('Change password')
    await sees(page, 'Other devices were signed out')
  })
})
