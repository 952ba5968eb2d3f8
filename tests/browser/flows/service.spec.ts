import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('Work orders and service records', (arrive) => {
  test('are made for a customer, logged with each other, and done (M3.2)', async () => {
    const { page, person, company } = await arrive()
    const { id } = await company.as('owner', () => createCustomer({ first_name: 'Ana', last_name: 'López' }))
    await page.goto(`/acme/customers/${id}?tab=work_orders`)
    await sees(page, 'No work orders')
    await person.press('New work order')
    await sees(page, 'Ana López')
    await person.type('Subject', 'Mend the heating')
    await person.press('Save work order')
    await sees(page, 'WO-1001')
    await person.press('New service record')
    await sees(page, 'Save service record')
    await person.type('Summary', 'Nobody was at home')
    await person.pick('Channel', 'Phone')
    await person.press('Save service record')
    await sees(page, 'SR-1001')
    await person.press('Mend the heating')
    await sees(page, 'Nobody was at home')
    await person.press('Close')
    await sees(page, '“Mend the heating” is closed.')

    await page.goto('/acme/service-records/new')
    await person.type('Customer', '10001')
    await person.type('Summary', 'Says thank you')
    await person.press('Save service record')
    await sees(page, 'Says thank you was added.')
    await sees(page, 'Ana López')
  })
})
