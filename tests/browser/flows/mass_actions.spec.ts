import { createCustomer } from '#tests/helpers/customers'
import { work } from '#tests/helpers/journeys'
import { sees } from '#tests/helpers/person'
import { printed } from '#tests/helpers/values'
import { bothWays } from '#tests/helpers/ways'
import { test } from '@japa/runner'

bothWays('Massive actions', (arrive) => {
  async function open() {
    const arrived = await arrive()
    const ids = await arrived.company.as('owner', async () => {
      const made = []
      for (const name of ['Ana', 'Bea', 'Cid']) made.push(await createCustomer({ first_name: name, last_name: 'Lima' }))
      return made.map(({ id }) => id)
    })
    await arrived.page.goto('/acme/customers')
    const segments = () => arrived.company.as('owner', () => Promise.all(ids.map((id) => printed(id, 'segment'))))
    return { ...arrived, segments }
  }

  test('set a field of those ticked, after a plan, and are undone (M5.11)', async ({ assert }) => {
    const { page, person, scripted, company, segments } = await open()
    const refresh = async () => scripted || person.press('Refresh')
    await person.tick('Select Ana Lima')
    await person.tick('Select Bea Lima')
    if (scripted) await page.getByRole('status').filter({ hasText: '2 selected' }).waitFor()
    await person.press('Massive Actions')
    await person.press('Set a field…')
    await sees(page, '2 customers')
    await person.pick('Field', 'Segment')
    await person.press('Next')
    await person.pick('Segment', 'Enterprise')
    await person.press('See what will change')
    await sees(page, 'Set “Segment” to “Enterprise”')
    await person.press('Change 2 customers')
    await sees(page, 'Progress')
    await company.as('owner', work)
    await refresh()
    await person.press('Undo')
    await sees(page, '2 customers get back what they had')
    assert.deepEqual(await segments(), ['enterprise', 'enterprise', 'retail'])
    await person.press('Undo')
    await sees(page, 'As before again')
    await company.as('owner', work)
    await refresh()
    await sees(page, 'What was undone')
    assert.deepEqual(await segments(), ['retail', 'retail', 'retail'])
  })

  test('take all that match', async () => {
    const { page, person, scripted } = await open()
    if (scripted) {
      await person.tick('Select all on this page')
      await page.getByRole('status').filter({ hasText: '3 selected' }).waitFor()
      await person.press('Clear selection')
      await page.getByRole('button', { name: 'Clear selection' }).waitFor({ state: 'hidden' })
      await page.goto('/acme/customers?limit=2')
      await person.tick('Select all on this page')
      await person.press('Select all 3 that match')
    } else await person.pick('Which ones', 'Select all 3 that match')
    await person.press('Massive Actions')
    await person.press('Disable…')
    await sees(page, '3 customers match')
  })
})
