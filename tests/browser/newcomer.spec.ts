import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, follow, press, signIn } from '#tests/helpers/browsing'
import { makeCompany } from '#tests/helpers/company'
import { csvFile, dataFile } from '#tests/helpers/imports'
import {
  addKeyAccounts,
  addTaxRegion,
  chooseColumns,
  chooseConstants,
  download,
  filterByCountryAndTaxRegion,
  tilesOf,
  upload,
  work,
} from '#tests/helpers/journeys'

/** Three cells that nobody could read: a phone, an e-mail address, a country. */
const mistakes = [
  ['+49 0711 2842222', '12'],
  ['ftremblay@gmail.com', 'ftremblay at gmail'],
  ['Oslo,,Norway', 'Oslo,,Norwegen!'],
]

async function brokenFile() {
  const text = await readFile(dataFile('chinook_customers.csv'), 'utf8')
  return csvFile(mistakes.reduce((broken, [right, wrong]) => broken.replace(right, wrong), text))
}

/** Each marked cell of the downloaded file gets what stood there before. */
async function corrected(path: string) {
  const text = await readFile(path, 'utf8')
  return csvFile(
    mistakes.reduce((file, [right, wrong]) => file.replace(wrong.split(',').at(-1)!, right.split(',').at(-1)!), text)
  )
}

async function saveViewForEveryone(page: Page) {
  await follow(page, 'Save as…')
  await page.getByLabel('Name').fill('Brazil')
  await page.getByLabel('Everyone').check()
  await press(page, 'Save view')
  await page.getByRole('link', { name: 'Brazil' }).first().waitFor()
}

const heads = (page: Page) => page.locator('thead th').allInnerTexts()
const namesOf = async (page: Page) =>
  (await page.locator('.lead-text').allInnerTexts()).map((name) => name.split('\n')[0])

async function exportWorkbook(page: Page) {
  await follow(page, 'Export customer base')
  await page.getByLabel('Excel workbook').check()
  await press(page, 'Generate')
  await work()
  return download(page, /^Download Customer base/)
}

async function rowsOf(path: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const rows: unknown[][] = []
  workbook.worksheets[0].eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
  return rows
}

const expected = [
  ['Name', 'Postcode', 'Phone', 'Tax region'],
  ['Alexandre Rocha', '01310-200', '+55 (11) 3055-3278', 'European Union'],
  ['Eduardo Martins', '01007-010', '+55 (11) 3033-5446', 'European Union'],
  ['Fernanda Ramos', '71020-677', '+55 (61) 3363-5547', 'European Union'],
  ['Luís Gonçalves', '12227-000', '+55 (12) 3923-5555', 'European Union'],
  ['Roberto Almeida', '20040-020', '+55 (21) 2271-7000', 'European Union'],
]

test.group('A newcomer', (group) => {
  const visit = browse(group)

  test('shapes the record, imports customers, finds them and downloads a report (M5.5, M5.6, M5.7, M7.7, M7.9, M9.6)', async ({
    assert,
  }) => {
    await makeCompany('acme')
    const { page, troubles } = await visit()
    await signIn(page, 'owner@acme.test')
    await addTaxRegion(page)
    await addKeyAccounts(page)

    await upload(page, await brokenFile(), chooseConstants)
    assert.deepEqual(await tilesOf(page), [56, 0, 0, 3])
    const issues = await page.locator('.table-issues tbody tr').allInnerTexts()
    for (const [index, [row, column, cure]] of [
      ['3', 'Phone', 'add the country code'],
      ['4', 'Email', 'name@example.com'],
      ['5', 'Country', 'code of two letters'],
    ].entries())
      for (const word of [row, column, cure]) assert.include(issues[index], word)
    const issuesFile = await download(page, 'Download issues')
    await upload(page, await corrected(issuesFile), chooseConstants)
    assert.deepEqual(await tilesOf(page), [3, 0, 0, 0])
    await upload(page, dataFile('chinook_customers.csv'), chooseConstants)
    const [created, updated, unchanged, left] = await tilesOf(page)
    assert.deepEqual([created, updated + unchanged, left], [0, 59, 0])

    await filterByCountryAndTaxRegion(page)
    await chooseColumns(page)
    await saveViewForEveryone(page)
    const address = page.url()
    const shown = [await heads(page), await namesOf(page)]

    const colleague = await visit()
    await signIn(colleague.page, 'manager@acme.test')
    await colleague.page.goto(address)
    assert.deepEqual([await heads(colleague.page), await namesOf(colleague.page)], shown)

    const [head, ...rows] = await rowsOf(await exportWorkbook(page))
    assert.deepEqual([head, ...rows.sort()], expected)
    assert.deepEqual([...troubles, ...colleague.troubles], [])
  })
    .tags(['@commits'])
    .timeout(180_000)

  test('imports a whole file without an issue', async ({ assert }) => {
    await makeCompany('acme')
    const { page } = await visit()
    await signIn(page, 'owner@acme.test')
    await upload(page, dataFile('chinook_customers.csv'), async () => {
      for (const [name, label] of [
        ['segment', 'Retail'],
        ['status', 'Active'],
        ['channel', 'Referral'],
      ])
        await page.locator(`select[name="constants[${name}]"]`).selectOption({ label })
    })
    assert.deepEqual(await tilesOf(page), [59, 0, 0, 0])
  }).tags(['@commits'])
})
