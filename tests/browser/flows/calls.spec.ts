import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('Calls and relations', (arrive) => {
  test('from an unknown number lead to a customer, a service record and a work order, found again by the last digits (M1.3)', async () => {
    const { page, person } = await arrive()
    await page.goto('/acme')
    await person.press('Take a call')
    await person.type('Phone number', '+49 30 901820')
    await person.press('Who is it?')
    await sees(page, 'A new caller')
    await person.type('Name', 'Ada King')
    await person.type('What was said', 'The heating is cold')
    await person.type('To be done', 'Mend the heating')
    await person.press('Add the customer and keep the call')
    await sees(page, 'The caller is a customer now')
    await sees(page, 'Mend the heating')
    await page.goto('/acme/customers?q=901820')
    await page
      .getByRole('link', { name: /^Ada King/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await person.press('Timeline')
    for (const text of ['The heating is cold', 'Mend the heating', 'Created']) await sees(page, text)
  })

  test('are related by a search, seen at both ends, and parted again (M1.11)', async () => {
    const { page, person, company } = await arrive()
    const [one, other] = await company.as('owner', async () => [
      await createCustomer({ first_name: 'Ada', last_name: 'King' }),
      await createCustomer({ first_name: 'Charles', last_name: 'Works' }),
    ])
    await page.goto(`/acme/customers/${one.id}?tab=related`)
    await person.press('Add a related customer')
    await person.type('Name, number, phone or e-mail', 'Works')
    await person.press('Find')
    await sees(page, 'Charles Works')
    await person.pick('What they are to Ada King', 'Partner')
    await person.press('Relate them')
    await sees(page, 'Charles Works is related now')
    await page.goto(`/acme/customers/${other.id}?tab=related`)
    await sees(page, 'Ada King')
    await person.press('Remove the relation to Ada King')
    await sees(page, 'Remove the relation to Ada King?')
    await person.press('Remove')
    await sees(page, 'Ada King is no longer related')
  })
})
