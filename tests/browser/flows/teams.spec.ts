import { test } from '@japa/runner'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('Teams', (arrive) => {
  test('are made, named anew, joined by people and deleted', async () => {
    const { page, person } = await arrive()
    await page.goto('/acme/settings/teams')
    await person.press('New team')
    await person.type('Name', 'North')
    await person.press('Create team')
    await sees(page, 'The team “North” is there')
    await person.type('Name', 'Northern branch')
    await person.pick('Members', 'agent of acme (agent@acme.test)')
    await person.press('Save')
    await sees(page, 'The team “Northern branch” is saved')
    await sees(page, 'agent of acme')
    await person.press('Northern branch')
    await person.press('Delete team')
    await sees(page, 'One person leaves it')
    await person.press('Delete team')
    await sees(page, 'The team “Northern branch” is deleted')
  })
})
