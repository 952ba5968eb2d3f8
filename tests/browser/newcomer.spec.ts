import { readFile, writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { parse } from 'csv-parse/sync'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { Worker } from '#operations/worker'
import { browse, follow, press, signIn } from '#tests/helpers/browsing'
import { makeCompany } from '#tests/helpers/company'
import { csvFile, dataFile } from '#tests/helpers/imports'

const work = () => new Worker({ pause: 10 }).drain()

/** What the tiles of an import say: Added, Updated, Unchanged, Not imported. */
const tilesOf = async (page: Page) => (await page.locator('.tile dd').allTextContents()).map((text) => Number(text.trim()))

async function addTaxRegion(page: Page) {
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

async function addKeyAccounts(page: Page) {
  await follow(page, 'Dictionaries')
  await follow(page, 'Segment')
  await page.getByLabel('Name').fill('Key accounts')
  await press(page, 'Add value')
  await page.getByRole('link', { name: 'Key accounts' }).waitFor()
}

/** The pages of an import, one after the other. */
async function upload(page: Page, file: string, choose: (page: Page) => Promise<void> = async () => {}) {
  await page.goto('/acme/customers')
  await page.getByText('Add customer').click()
  await follow(page, 'Bulk import')
  await page.getByLabel('CSV file').setInputFiles(file)
  await press(page, 'Add customers')
  await choose(page)
  await press(page, 'Check the rows')
  await press(page, /^Import \d+ row/)
  await work()
  await page.getByRole('link', { name: 'Import another file' }).waitFor()
}

async function chooseConstants(page: Page) {
  const constant = (name: string, label: string) => page.locator(`select[name="constants[${name}]"]`).selectOption({ label })
  await constant('segment', 'Key accounts')
  await constant('status', 'Active')
  await constant('channel', 'Referral')
  await constant('tax_region', 'European Union')
}

async function brokenCopy() {
  const text = await readFile(dataFile('chinook_customers.csv'), 'utf8')
  return csvFile(text.replace('+49 0711 2842222', '12').replace('ftremblay@gmail.com', 'ftremblay at gmail').replace(',Oslo,,Norway', ',Oslo,,Norwegen!'))
}

async function download(page: Page, start: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), start()])
  return file.path()
}

test.group('A newcomer', (group) => {
  const visit = browse(group)

  test('shapes the record, imports customers, finds them and downloads a report', async ({ assert }) => {
    await makeCompany('acme')
    const { page, troubles } = await visit()
    page.setDefaultTimeout(12000)
    await signIn(page, 'owner@acme.test')
    await addTaxRegion(page)
    await addKeyAccounts(page)

    await upload(page, dataFile('chinook_customers.csv'), chooseConstants)
    assert.deepEqual(await tilesOf(page), [59, 0, 0, 0])
    await upload(page, dataFile('chinook_customers.csv'), chooseConstants)
    const [created, updated, unchanged, issues] = await tilesOf(page)
    assert.deepEqual([created, updated + unchanged, issues], [0, 59, 0])
    assert.deepEqual(troubles, [])
  }).tags(['@commits']).timeout(180_000)
})
