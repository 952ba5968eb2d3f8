import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('Dictionaries', (arrive) => {
  test('get a value with a colour, in its place; values are renamed, retired and brought back', async ({ assert }) => {
    const { page, person } = await arrive()
    await page.goto('/acme/settings/dictionaries')
    await person.press('Segments')
    await sees(page, 'Add a value')
    await person.type('Name', 'Key accounts')
    await person.choose('Purple')
    await person.press('Add value')
    await sees(page, '“Key accounts” is added')
    assert.equal(await page.locator('.value-row', { hasText: 'Key accounts' }).locator('.tone-purple').count(), 1)
    const names = () => page.locator('[data-sortable] .value-name a').allTextContents()
    const before = await names()
    await person.press('Move Key accounts up')
    await page.waitForTimeout(300)
    await page.reload()
    assert.equal((await names()).indexOf('Key accounts'), before.length - 2)

    await person.press('Key accounts')
    await sees(page, 'Where it is used')
    await person.type('Name', 'Largest accounts')
    await person.press('Save')
    await sees(page, '“Largest accounts” is saved')
    await person.press('Largest accounts')
    await sees(page, 'Where it is used')
    await person.press('Retire')
    await sees(page, '“Largest accounts” is retired')
    await page.goto('/acme/settings/dictionaries/segment')
    await person.press('Bring back Largest accounts')
    await sees(page, '“Largest accounts” can be chosen again')
  })

  test('merge a value that customers have into another one', async () => {
    const { page, person, company } = await arrive()
    const { id } = await company.as('owner', () => createCustomer({ segment: 'enterprise' }))
    await page.goto('/acme/settings/dictionaries/segment')
    await person.press('Enterprise')
    await sees(page, '1 customer')
    await person.press('Merge into…')
    await sees(page, 'Merge “Enterprise” into another value')
    await person.pick('Into', 'Retail')
    await person.press('Merge')
    await sees(page, '“Enterprise” is merged into “Retail”')
    await page.goto(`/acme/customers/${id}?tab=marketing`)
    await sees(page, 'Retail')
  })
})
