import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { work } from '#tests/helpers/journeys'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('Duplicates', (arrive) => {
  test('are told while a customer is typed, and asked about once', async () => {
    const { page, person, company, scripted } = await arrive()
    await company.as('owner', () => createCustomer({ first_name: 'Ada', last_name: 'Byron', phone: '+49 30 901820' }))
    await page.goto('/acme/customers/new')
    await person.type('First name', 'Adda')
    await person.type('Last name', 'Byron')
    await person.type('Phone', '+49 30 901820')
    if (scripted) await sees(page, 'This might be the same as')
    await person.pick('Segment', 'Retail')
    await person.pick('Status', 'Active')
    await person.pick('Acquisition channel', 'Referral')
    await person.press('Save customer')
    await sees(page, 'This might be the same as')
    await person.press('Add all the same')
    await sees(page, 'Adda Byron was added')
  })

  test('are searched for, looked at side by side and decided', async ({ assert }) => {
    const { page, person, company } = await arrive()
    await company.as('owner', async () => {
      for (const first of ['Ada', 'Adda'])
        await createCustomer({ first_name: first, last_name: 'Byron', phone: '+49 30 901820' })
    })
    await page.goto('/acme/customers/duplicates')
    await sees(page, 'Find customers that are there twice')
    await person.press('Search for duplicates')
    await sees(page, 'Possible duplicates')
    await work()
    await page.goto('/acme/customers/duplicates')
    await sees(page, 'same phone')
    await person.press('Not a duplicate: Ada Byron · Adda Byron')
    await sees(page, 'kept as two customers')
    assert.equal(await page.locator('.pair').count(), 0)
    await person.press('Undo')
    await sees(page, 'to be decided again')
    assert.equal(await page.locator('.pair').count(), 1)
  })
})
