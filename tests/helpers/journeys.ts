import type { Page } from 'playwright-core'
import { Worker } from '#operations/worker'
import { follow, press } from '#tests/helpers/browsing'

/** Lets a worker do all that waits. */
export const work = () => new Worker({ pause: 10 }).drain()

/** What the tiles of an import say: Added, Updated, Unchanged, Not imported. */
export const tilesOf = async (page: Page) =>
  (await page.locator('.tile dd').allTextContents()).map((text) => Number(text.trim()))

export async function addTaxRegion(page: Page) {
  await page.goto('/acme')
  await follow(page, 'Fields')
  await follow(page, 'New field')
  await page.getByRole('link', { name: /^Choose one/ }).click()
  await page.getByLabel('Label').fill('Tax region')
  await page.getByLabel('Option', { exact: true }).first().fill('Inland')
  await press(page, 'Add option')
  await page.getByLabel('Option', { exact: true }).nth(1).fill('European Union')
  await press(page, 'Add option')
  await page.getByLabel('Option', { exact: true }).nth(2).fill('Elsewhere')
  await page.getByLabel('Form and section').selectOption({ index: 1 })
  await page.getByLabel('Required on this form').check()
  await press(page, 'Create field')
  await page.getByText('“Tax region” is live').waitFor()
}

export async function addKeyAccounts(page: Page) {
  await follow(page, 'Dictionaries')
  await follow(page, 'Segment')
  await page.getByLabel('Name').fill('Key accounts')
  await press(page, 'Add value')
  await page.getByRole('link', { name: 'Key accounts' }).waitFor()
}

/** The pages of an import, one after the other. */
export async function upload(page: Page, file: string, choose: (page: Page) => Promise<void> = async () => {}) {
  await page.goto('/acme/customers')
  await page.getByText('Add customer').click()
  await follow(page, 'Bulk import')
  await page.getByLabel('CSV or Excel file').setInputFiles(file)
  await press(page, 'Add customers')
  await choose(page)
  await press(page, 'Check the rows')
  await press(page, /^Import \d+ row/)
  await work()
  const refresh = page.getByRole('link', { name: 'Refresh' })
  if (await refresh.isVisible()) await refresh.click()
  await page.getByRole('link', { name: 'Import another file' }).waitFor()
}

export async function chooseConstants(page: Page) {
  const constant = (name: string, label: string) =>
    page.locator(`select[name="constants[${name}]"]`).selectOption({ label })
  await constant('segment', 'Key accounts')
  await constant('status', 'Active')
  await constant('channel', 'Referral')
  await constant('tax_region', 'European Union')
}

export async function download(page: Page, name: string | RegExp) {
  const [file] = await Promise.all([page.waitForEvent('download'), follow(page, name)])
  return file.path()
}

export async function filterByCountryAndTaxRegion(page: Page) {
  await page.goto('/acme/customers')
  await page.getByText('Filters', { exact: true }).click()
  await follow(page, 'Choose filters')
  for (const field of ['Country', 'Tax region']) await page.getByLabel(`${field}: All of these`).check()
  await press(page, 'Use these filters')
  await pick(page, 'Country', 'Brazil')
  await pick(page, 'Tax region', 'European Union')
  await page.locator('#list-filters').getByRole('button', { name: 'Show' }).click()
  await page.getByText('5 of 5').waitFor()
}

async function pick(page: Page, field: string, value: string) {
  await page.getByRole('combobox', { name: `Value of ${field}` }).click()
  await page.getByRole('option', { name: value, exact: true }).click()
}

const usualColumns = ['Type', 'ID type', 'ID number', 'Status', 'Responsible manager', 'Created']

/** Name, Postcode, Phone, Tax region: in this order. */
export async function chooseColumns(page: Page) {
  await follow(page, 'Columns')
  const dialog = page.getByRole('dialog')
  const box = (name: string) => dialog.getByRole('checkbox', { name, exact: true })
  for (const name of usualColumns) await box(name).uncheck()
  for (const name of ['Phone', 'Postcode', 'Tax region']) await box(name).check()
  const before = (await dialog.locator('li').allInnerTexts()).map((text) => text.trim())
  const steps = before.indexOf('Postcode') - before.indexOf('Phone')
  for (let step = 0; step < steps; step++) await dialog.getByRole('button', { name: 'Move Postcode up' }).click()
  await dialog.getByRole('button', { name: 'Show these columns' }).click()
  await page.getByRole('columnheader', { name: 'Postcode' }).waitFor()
}
