import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { csvFile } from '#tests/helpers/imports'
import { tilesOf, work } from '#tests/helpers/journeys'
import { downloadOf, sees, type Person } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

const rows = ['Name,Phone,Postcode', 'Ada Byron,+49 30 901820,01067', 'Grace Hopper,12,00501']

async function prepare(person: Person, file: string) {
  await person.attach('CSV or Excel file', file)
  await person.press('Add customers')
}

bothWays('Long work', (arrive) => {
  test('imports a file; what was refused is downloaded, corrected and imported', async ({ assert }) => {
    const { page, person, scripted } = await arrive()
    const refresh = async () => scripted || person.press('Refresh')
    await page.goto('/acme/customers')
    await person.press('Add customer')
    await person.press('Bulk import')
    await sees(page, 'Start from the sample file')
    await prepare(person, await csvFile(rows.join('\r\n')))
    await sees(page, 'What do the columns hold?')
    await person.pick('Segment', 'Retail')
    await person.pick('Status', 'Active')
    await person.pick('Acquisition channel', 'Referral')
    await person.press('Check the rows')
    await sees(page, 'What will happen')
    await person.press('Import 2 rows')
    await sees(page, 'Waiting for a worker')
    await work()
    await refresh()
    await sees(page, '1 row was not imported')
    assert.deepEqual(await tilesOf(page), [1, 0, 0, 1])
    const issues = await readFile(await downloadOf(page, () => person.press('Download issues')), 'utf8')
    await person.press('Dismiss')
    await sees(page, '1 row with an issue is hidden')

    await person.press('Import another file')
    await sees(page, 'Start from the sample file')
    await prepare(person, await csvFile(issues.replace(/,[^,]*12[^,]*,/, ',+1 212 5550100,')))
    await sees(page, 'What do the columns hold?')
    await person.pick('Segment', 'Retail')
    await person.pick('Status', 'Active')
    await person.pick('Acquisition channel', 'Referral')
    await person.press('Check the rows')
    await sees(page, 'What will happen')
    await person.press('Import 1 row')
    await sees(page, 'Waiting for a worker')
    await person.press('Cancel')
    await sees(page, 'Cancelled')
  })

  test('exports the customer base, shows what runs, and hands the file out', async ({ assert }) => {
    const { page, person, company, scripted } = await arrive()
    await company.as('owner', () => createCustomer({ first_name: 'Ada', postcode: '01067', country: 'DE' }))
    await page.goto('/acme/customers?columns=name,postcode')
    await person.press('Export customer base')
    await sees(page, 'Choose which customers and which columns')
    await person.press('Move Postcode up')
    await page.locator('.choices li').first().getByText('Postcode').waitFor()
    await person.choose('CSV (.csv)')
    await person.press('Generate')
    await sees(page, 'Generated reports')
    await page.goto('/acme/operations')
    await sees(page, 'Imports, exports and other long work')
    await person.press('Export')
    await sees(page, 'About this file')
    await person.press('Cancel')
    await sees(page, 'Cancelled')

    await person.press('Reports')
    await sees(page, 'Generated reports')
    await person.press('Generate again')
    await sees(page, 'Choose which customers and which columns')
    await person.choose('CSV (.csv)')
    await page.keyboard.press('Enter')
    await sees(page, 'Generated reports')
    await work()
    if (!scripted) await page.reload()
    const name = await page.getByRole('link', { name: /^Download Customer base/ }).getAttribute('aria-label')
    const file = await readFile(await downloadOf(page, () => person.press(name!)), 'utf8')
    assert.match(file, /^\ufeff?Postcode,Name\r\n01067,Ada Gonçalves\r\n$/)
  })
})
