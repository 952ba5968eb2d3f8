import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { work } from '#tests/helpers/journeys'
import { downloadOf, sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('Exports', (arrive) => {
  test('keep columns and headings as a template, and wait for a second person above the limit (M9.6)', async ({
    assert,
  }) => {
    const { page, person, company, colleague } = await arrive()
    await company.as('owner', async () => {
      for (const name of ['Ada', 'Bob']) await createCustomer({ first_name: name, last_name: 'Byron' })
    })
    await page.goto('/acme/settings/export')
    await person.type('Second person above (rows)', '1')
    await person.press('Save')
    await sees(page, 'The limits of exports are saved')

    await page.goto('/acme/reports/exports/new?columns=first_name,postcode')
    await person.type('Heading of First name in the file', 'Given name')
    await person.choose('CSV (.csv)')
    await person.press('Save as a template…')
    await sees(page, 'It keeps the columns that you ticked')
    await person.type('Name', 'Call list')
    await person.tick('For everyone who exports')
    await person.press('Save template')
    await sees(page, 'The template “Call list” is saved')

    const manager = await colleague('manager@acme.test')
    await manager.page.goto('/acme/reports/templates')
    await manager.person.press('Call list')
    await sees(manager.page, 'More than 1 row needs the approval of a second person')
    await manager.person.press('Generate')
    await sees(manager.page, 'Somebody else has to approve it')

    await page.goto('/acme/reports/approvals')
    await person.press('Customer base')
    await sees(page, 'First name → Given name · Postcode')
    await person.press('Approve')
    await sees(page, 'Approved: the file is being made.')
    await work()
    await manager.page.goto('/acme/customers')
    const link = manager.page.getByRole('link', { name: /^Download the latest customer base/ })
    const name = await link.getAttribute('aria-label')
    const file = await readFile(await downloadOf(manager.page, () => manager.person.press(name!)), 'utf8')
    assert.equal(file, '\ufeffGiven name,Postcode\r\nAda,\r\nBob,\r\n')

    await page.goto('/acme/reports/ledger')
    await sees(page, 'manager of acme')
    assert.equal(await page.locator('tbody tr').count(), 1)
  })
})
