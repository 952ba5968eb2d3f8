import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, follow, press, signIn } from '#tests/helpers/browsing'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { dataFile } from '#tests/helpers/imports'
import { addKeyAccounts, addTaxRegion, chooseConstants, download, tilesOf, upload, work } from '#tests/helpers/journeys'

const leads = (page: Page) => page.locator('.lead-text').allInnerTexts()
const heads = async (page: Page) => (await page.locator('thead th').allInnerTexts()).slice(0, -1)

test.group('Without JavaScript', (group) => {
  const visit = browse(group)

  async function arrive() {
    const company = await makeCompany('acme')
    const { page } = await visit({ javaScriptEnabled: false })
    await signIn(page, 'owner@acme.test')
    return { page, company }
  }

  test('adds a field and a value, and puts a field of a form before another (M4.8)', async ({ assert }) => {
    const { page } = await arrive()
    await addTaxRegion(page)
    await addKeyAccounts(page)
    await follow(page, 'Forms')
    await page.locator('.value-name a').first().click()
    const fields = () => page.locator('.layout-fields').first().locator('.layout-field .value-name').allInnerTexts()
    const before = await fields()
    await page
      .locator('.layout-field')
      .nth(1)
      .getByRole('button', { name: /^Move .* up$/ })
      .click()
    assert.deepEqual((await fields()).slice(0, 2), [before[1], before[0]])
    await page.goto('/acme/customers/new')
    await page.getByLabel('Tax region').selectOption('Inland')
    await page.getByLabel('Segment').selectOption('Key accounts')
  }).tags(['@commits'])

  test('adds a customer with a second phone and a second address, after what was wrong is put right (M1.15, M2.1, M2.4)', async ({
    assert,
  }) => {
    const { page } = await arrive()
    await page.goto('/acme/customers/new')
    await page.getByRole('textbox', { name: 'Phone' }).fill('+49 30 901820')
    await press(page, 'Add phone, e-mail or account')
    await page.getByLabel('Channel', { exact: true }).last().selectOption('Phone')
    await page.getByLabel('Number, address or account').last().fill('+49 30 901821')
    await page.getByLabel('City').first().fill('Berlin')
    await press(page, 'Add another address')
    await page.getByLabel('City').last().fill('Hamburg')
    await page.getByLabel('Segment').selectOption('Retail')
    await page.getByLabel('Status').selectOption('Active')
    await page.getByLabel('Acquisition channel').selectOption('Referral')
    await press(page, 'Save customer')
    await page.getByRole('alert').getByRole('link', { name: /name/i }).first().waitFor()
    await page.getByLabel('First name').fill('Ada')
    await press(page, 'Save customer')
    assert.deepEqual(
      (await leads(page)).map((name) => name.split('\n')[0]),
      ['Ada']
    )
    await follow(page, /^Ada/)
    await follow(page, /^Contact/)
    for (const text of ['+49 30 901820', '+49 30 901821', 'Berlin', 'Hamburg'])
      await page.getByText(text).first().waitFor()
  }).tags(['@commits'])

  test('shows mine, theirs and the original when two people edit one customer', async ({ assert }) => {
    const { page, company } = await arrive()
    const { id } = await company.as('owner', () => createCustomer({ first_name: 'Ada', last_name: 'Byron' }))
    const colleague = await visit({ javaScriptEnabled: false })
    await signIn(colleague.page, 'manager@acme.test')
    for (const each of [page, colleague.page]) await each.goto(`/acme/customers/${id}/edit`)
    await colleague.page.getByLabel('Last name').fill('King')
    await press(colleague.page, 'Save customer')
    await page.getByLabel('Last name').fill('Lovelace')
    await press(page, 'Save customer')
    await page.getByText('Somebody else saved this customer').first().waitFor()
    await page.getByLabel('Last name: Mine').check()
    await press(page, 'Save this choice')
    assert.include(await page.locator('h1').allInnerTexts().then(String), 'Ada Lovelace')
  }).tags(['@commits'])

  test('disables, deletes and restores a customer (M1.10)', async ({ assert }) => {
    const { page, company } = await arrive()
    await company.as('owner', () => createCustomer({ first_name: 'Ada', last_name: 'Byron' }))
    await page.goto('/acme/customers')
    await follow(page, /^Ada/)
    await page.locator('summary[aria-label=More]').click()
    await press(page, 'Disable')
    await page.getByText('Ada Byron is disabled').waitFor()
    await page.locator('summary[aria-label=More]').click()
    await follow(page, 'Delete…')
    await press(page, 'Delete')
    assert.deepEqual(await leads(page), [])
    await page.goto('/acme/customers/bin')
    await press(page, 'Restore Ada Byron')
    await page.goto('/acme/customers')
    assert.lengthOf(await leads(page), 1)
  }).tags(['@commits'])

  test('imports, filters, chooses columns, saves a view and downloads a report (M5.5, M5.7, M7.5, M9.3)', async ({
    assert,
  }) => {
    const { page } = await arrive()
    await addTaxRegion(page)
    await addKeyAccounts(page)
    await upload(page, dataFile('chinook_customers.csv'), chooseConstants)
    assert.deepEqual(await tilesOf(page), [59, 0, 0, 0])

    await page.goto('/acme/customers')
    await page.getByText('Filters', { exact: true }).click()
    await follow(page, 'Choose filters')
    await page.getByLabel('Country: All of these').check()
    await press(page, 'Use these filters')
    await page.getByLabel('Value of Country').selectOption('Norway')
    await page.locator('#list-filters').getByRole('button', { name: 'Show' }).click()
    await page.getByText('1 of 1').waitFor()

    await follow(page, 'Columns')
    for (const name of ['Type', 'ID type', 'ID number', 'Status', 'Responsible manager', 'Created'])
      await page.getByLabel(name, { exact: true }).uncheck()
    await page.getByLabel('Postcode', { exact: true }).check()
    await press(page, 'Show these columns')
    await follow(page, 'Save as…')
    await page.getByLabel('Name').fill('Norway')
    await press(page, 'Save view')
    assert.deepEqual(await heads(page), ['Name', 'Postcode'])

    await follow(page, 'Export customer base')
    await page.getByLabel('CSV (.csv)').check()
    await press(page, 'Generate')
    await work()
    await page.reload()
    const file = await download(page, /^Download Customer base/)
    assert.equal((await readFile(file, 'utf8')).replace('\ufeff', ''), 'Name,Postcode\r\nBjørn Hansen,0171\r\n')
  }).tags(['@commits'])
})
