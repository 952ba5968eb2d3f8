import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { test } from '@japa/runner'
import { issuesWorkbook } from '#operations/import/issues_workbook'
import { sampleWorkbook } from '#operations/import/sample_workbook'
import { sampleRows } from '#operations/import/sample_file'
import { countOf, makeCompany } from '#tests/helpers/company'
import { asOwner, customers } from '#tests/helpers/imported'
import { csvFile, importFile, importText } from '#tests/helpers/imports'
import { sheetIn, textsOf, workbookFile } from '#tests/helpers/workbooks'

const bytesOf = (chunks: AsyncGenerator<Buffer>) => buffer(Readable.from(chunks))
const BAD = 'FFFFD8D2'

test.group('A workbook that is imported', () => {
  test('gives customers with dates, phones and zeros as the sheet shows them (M7.6)', async ({ assert }) => {
    await asOwner(async () => {
      const rows = [
        ['First name', 'Birthday', 'Phone', 'Postcode', 'Country', 'ID number'],
        ['Ada', new Date('1990-04-23Z'), 493090182012, '01067', 'Germany', '0012'],
        ['Grace', '1985-12-09', '+49 30 901821', 1067, 'Germany', 12],
      ]
      const file = await workbookFile(rows, (sheet) => {
        sheet.getCell('D3').numFmt = '00000'
        for (const cell of ['C2', 'C3']) sheet.getCell(cell).numFmt = '0'
      })
      const { result, plan, issues } = await importFile(file)
      assert.deepEqual(issues, [])
      assert.deepInclude(result, { created: 2, issues: 0 })
      assert.deepInclude(plan.workbook, { sheet: 'Customers', others: [], notes: [] })
      const made = await customers()
      assert.deepEqual(
        made.map(({ birthday, addresses, id_number: number, points }) => [
          birthday,
          addresses[0].postcode,
          number,
          points[0].value_key,
        ]),
        [
          ['1990-04-23', '01067', '0012', '+493090182012'],
          ['1985-12-09', '01067', '12', '+4930901821'],
        ]
      )
      const second = await importFile(file)
      assert.deepInclude(second.result, { unchanged: 2, created: 0, updated: 0 })
    })()
  })

  test('keeps the row numbers of its sheet in its issues', async ({ assert }) => {
    await asOwner(async () => {
      const { issues } = await importFile(
        await workbookFile([['First name', 'Email'], [], ['Ada', 'a@a.test'], [], ['Eve', 'no address']])
      )
      assert.deepEqual(
        issues.map(({ rowNo }) => rowNo),
        [5]
      )
    })()
  })
})

test.group('The issues file as a workbook', () => {
  test('has bad cells in colour with what is wrong, and adds the rest once corrected (M7.7, M7.8, M7.9)', async ({
    assert,
  }) => {
    await asOwner(async () => {
      const file = await workbookFile([
        ['First name', 'Phone', 'Email'],
        ['Ada', '+49 30 901820', 'a@a.test'],
        ['Grace', '12', ''],
        ['Joan', '', '=1+1'],
      ])
      const first = await importFile(file)
      assert.deepInclude(first.result, { created: 1, issues: 2 })
      const sheet = await sheetIn(await bytesOf(issuesWorkbook(first.operation)))
      const [header, grace, joan] = textsOf(sheet)
      assert.deepEqual(header, ['First name', 'Phone', 'Email', 'Issues'])
      assert.deepEqual(grace.slice(0, 2), ['Grace', '12'])
      assert.match(grace[3], /^Phone: Digits are missing\./)
      assert.equal(joan[2], '=1+1')
      const colours = ['A2', 'B2', 'C2', 'B3', 'C3'].map(
        (cell) => (sheet.getCell(cell).fill as { fgColor?: { argb: string } })?.fgColor?.argb === BAD
      )
      assert.deepEqual(colours, [false, true, false, false, true])
      sheet.getCell('B2').value = '+49 30 901821'
      sheet.getCell('C3').value = 'joan@example.com'
      const corrected = await csvFile(
        Buffer.from((await sheet.workbook.xlsx.writeBuffer()) as ArrayBuffer),
        'issues.xlsx'
      )
      const second = await importFile(corrected)
      assert.isTrue(second.plan.corrected)
      assert.deepInclude(second.result, { created: 2, issues: 0 })
    })()
  })

  test('of a row with too many cells keeps them, in either format, until somebody looks', async ({ assert }) => {
    await asOwner(async () => {
      const first = await importText('First name,City\nGrace,New York,NY')
      const { rows } = await (async () => ({
        rows: textsOf(await sheetIn(await bytesOf(issuesWorkbook(first.operation)))),
      }))()
      assert.deepEqual(rows[1].toSpliced(2, 1), ['Grace', 'New York', 'NY'])
      const again = await importFile(await csvFile(await bytesOf(issuesWorkbook(first.operation)), 'issues.xlsx'))
      assert.deepInclude(again.result, { created: 0, issues: 1 })
      assert.deepEqual(again.issues[0].cells, ['Grace', 'New York', 'NY'])
    })()
  })
})

test.group('The sample file as a workbook', () => {
  test('has the three rows of the CSV, and is imported filled in (M7.2, M7.4)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const sheet = await sheetIn(await bytesOf(sampleWorkbook()))
      const [header, marks, sample] = sampleRows()
      assert.deepEqual(
        textsOf(sheet),
        [header, marks, sample].map((row) => row.slice(0, row.findLastIndex(Boolean) + 1))
      )
      sheet.addRow(header.map((label) => ({ 'First name': 'Ada', 'Segment': 'Retail' })[label] ?? ''))
      const file = await csvFile(Buffer.from((await sheet.workbook.xlsx.writeBuffer()) as ArrayBuffer), 'sample.xlsx')
      const { plan, result } = await importFile(file)
      assert.deepEqual(plan.helperRows, [2, 3])
      assert.deepInclude(result, { created: 1, issues: 0 })
      assert.equal(await countOf('customers'), 1)
    })
  })
})
