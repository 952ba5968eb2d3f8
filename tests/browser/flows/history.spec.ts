import { test } from '@japa/runner'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('The history', (arrive) => {
  test('of a customer gives an old value back, and shows the customer as it was (M3.7)', async () => {
    const { page, person, company } = await arrive()
    const id = await company.as('manager', async () => {
      const customer = await createCustomer({ first_name: 'Ada', last_name: 'Byron' })
      await changeCustomer(customer.id, { last_name: 'Lovelace' })
      return customer.id
    })
    await page.goto(`/acme/customers/${id}?tab=history`)
    await sees(page, 'manager of acme')
    await person.press('Restore the old value (Last name: Byron)')
    await sees(page, 'Restore an earlier value?')
    await person.press('Restore this value')
    await sees(page, 'The earlier value is back.')
    await sees(page, 'Ada Byron')

    await page.goto(`/acme/customers/${id}/past?at=2001-02-03T04:05`)
    await sees(page, 'was not here yet')
    await page.getByLabel('Show as of').fill('2099-01-01T10:00')
    await person.press('Show')
    await sees(page, 'It is to read only.')
    await sees(page, 'January 1, 2099')
    await person.press('Back to today')
    await page.waitForURL(`**/acme/customers/${id}`)
  })

  test('of the settings tells who made a team, and is narrowed', async () => {
    const { page, person } = await arrive()
    await page.goto('/acme/settings/teams/new')
    await person.type('Name', 'North')
    await person.press('Create team')
    await sees(page, 'The team “North” is there')
    await page.goto('/acme/settings/history')
    await sees(page, 'Team “North”')
    await person.pick('What', 'Configuration')
    await person.press('Show')
    await sees(page, 'Nothing fits')
    await person.press('Show all')
    await person.press('Team “North”')
    await sees(page, 'About the team')
  })
})
