import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { valuesOf } from '#dictionaries/values'
import { accessibilityProblems } from '#tests/helpers/chromium'
import { csvFile } from '#tests/helpers/imports'
import { tilesOf, work } from '#tests/helpers/journeys'
import { manyCustomers, expectedOf } from '#tests/helpers/many_customers'
import { downloadOf, sees, type Person } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'
import { sheetIn, workbookFile } from '#tests/helpers/workbooks'

const rows = [
  ['First name', 'Birthday', 'Phone', 'Postcode', 'Segment'],
  ['Ada', new Date('1990-04-23Z'), '+49 30 901820', '01067', 'Gold'],
  ['Grace', new Date('1985-12-09Z'), '12', '00501', 'Retail'],
]

async function upload(page: Page, person: Person, file: string) {
  await person.attach('CSV or Excel file', file)
  await person.press('Add customers')
  await sees(page, 'What do the columns hold?')
  await person.pick('Status', 'Active')
  await person.pick('Acquisition channel', 'Referral')
}

bothWays('An import', (arrive) => {
  test('of a workbook adds the values that are missing, and its issues come back corrected', async ({ assert }) => {
    const { page, person, company, scripted } = await arrive()
    const refresh = async () => scripted || person.press('Refresh')
    await page.goto('/acme/customers/import')
    await upload(page, person, await workbookFile(rows))
    await sees(page, 'Excel workbook, sheet “Customers”')
    if (scripted) assert.deepEqual(await accessibilityProblems(page), [])
    await person.tick('Segment: 1 new value Gold')
    await person.press('Check the rows')
    await sees(page, 'Segment: 1 new value will be added to the list')
    await sees(page, 'All 2 rows were tried')
    if (scripted) assert.deepEqual(await accessibilityProblems(page), [])
    assert.deepEqual(await tilesOf(page), [1, 0, 0, 1])
    await person.press('Import 2 rows')
    await sees(page, 'Waiting for a worker')
    await work()
    await refresh()
    await sees(page, '1 row was not imported')
    const issues = await readFile(await downloadOf(page, () => person.press('Download issues')))
    const sheet = await sheetIn(issues)
    assert.equal(sheet.getCell('D2').value, '00501')
    sheet.getCell('C2').value = '+1 212 5550100'
    await person.press('Import another file')
    await sees(page, 'Start from the sample file')
    await upload(
      page,
      person,
      await csvFile(Buffer.from((await sheet.workbook.xlsx.writeBuffer()) as ArrayBuffer), 'issues.xlsx')
    )
    await person.press('Check the rows')
    await sees(page, 'What will happen')
    await person.press('Import 1 row')
    await sees(page, 'Waiting for a worker')
    await work()
    await refresh()
    await sees(page, 'Import another file')
    assert.deepEqual(await tilesOf(page), [1, 0, 0, 0])
    await company.as('owner', async () =>
      assert.include(
        valuesOf('segment').map(({ name }) => name),
        'Gold'
      )
    )
  })

  test('of many rows is tried to the last one while its page looks on', async ({ assert }) => {
    const { page, person, scripted } = await arrive()
    await page.goto('/acme/customers/import')
    await person.attach('CSV or Excel file', await csvFile(manyCustomers(600)))
    await person.press('Add customers')
    await sees(page, 'What do the columns hold?')
    for (const [label, value] of Object.entries({
      'Segment': 'Retail',
      'Status': 'Active',
      'Acquisition channel': 'Referral',
    }))
      await person.pick(label, value)
    await person.press('Check the rows')
    await sees(page, 'Trying all 606 rows')
    if (scripted) assert.deepEqual(await accessibilityProblems(page), [])
    await work()
    if (!scripted) await person.press('Refresh')
    await sees(page, 'All 606 rows were tried')
    const { created, updated, unchanged, issues } = expectedOf(600)
    assert.deepEqual(await tilesOf(page), [created, updated, unchanged, issues])
    await person.press('Import 606 rows')
    await sees(page, 'Waiting for a worker')
    await work()
    if (!scripted) await person.press('Refresh')
    await sees(page, '6 rows were not imported')
    assert.deepEqual(await tilesOf(page), [created, updated, unchanged, issues])
  })
})
