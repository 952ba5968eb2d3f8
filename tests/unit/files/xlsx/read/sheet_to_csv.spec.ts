import { test } from '@japa/runner'
import { partsOf, readBack, sheetOf, styled, zipOf } from '#tests/unit/files/xlsx/read/workbooks'

const inline = (place: string, text: string) => `<c${place} t="inlineStr"><is><t>${text}</t></is></c>`

test.group('A workbook that is read', () => {
  test('keeps texts, zeros, long numbers, dates and formulas’ results as people see them', async ({
    assert,
    test: t,
  }) => {
    const bytes = await styled((workbook) => {
      const sheet = workbook.addWorksheet('Customers')
      sheet.addRow(['01067', 12000000000, 4915112345678, 1.1, '=1+1', ' a\nb "c"', 'Zoë 王 😀', true])
      sheet.addRow([new Date('1990-04-23Z'), new Date('2024-03-05T14:30:00Z'), new Date('2024-03-05T14:30:00Z'), 1067])
      for (const [place, format] of Object.entries({
        A2: 'dd.mm.yyyy',
        B2: 'm/d/yy h:mm',
        C2: '[$-407]d. mmmm yyyy',
        D2: '00000',
      }))
        sheet.getCell(place).numFmt = format
      sheet.getCell('E2').value = { formula: 'A1&"x"', result: '01067x' }
      sheet.getCell('F2').value = { richText: [{ text: 'Ada ' }, { font: { bold: true }, text: 'King' }] }
      sheet.getCell('G2').value = { text: 'site', hyperlink: 'https://example.com' }
    })
    const { rows } = await readBack({ test: t }, bytes)
    assert.deepEqual(rows[0].cells, [
      '01067',
      '12000000000',
      '4915112345678',
      '1.1',
      "'=1+1",
      ' a\nb "c"',
      'Zoë 王 😀',
      'TRUE',
    ])
    assert.deepEqual(rows[1].cells, [
      '1990-04-23',
      '2024-03-05 14:30:00',
      '2024-03-05',
      '01067',
      '01067x',
      'Ada King',
      'site',
    ])
  })

  test('keeps the numbers of its rows, blank ones and styled ones between', async ({ assert, test: t }) => {
    const bytes = await styled((workbook) => {
      const sheet = workbook.addWorksheet('Customers')
      sheet.getCell('A1').value = 'Name'
      sheet.getCell('B4').value = 'x'
      sheet.getCell('H4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } }
      sheet.getCell('A9').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } }
      sheet.getCell('A12').value = 'end'
    })
    const { rows } = await readBack({ test: t }, bytes)
    assert.deepEqual(rows, [
      { rowNo: 1, cells: ['Name'] },
      { rowNo: 4, cells: ['', 'x'] },
      { rowNo: 12, cells: ['end'] },
    ])
  })

  test('is its first sheet that shows; the others are told', async ({ assert, test: t }) => {
    const bytes = await styled((workbook) => {
      workbook.addWorksheet('Hidden', { state: 'hidden' }).addRow(['secret'])
      workbook.addWorksheet('First').addRow(['Name'])
      workbook.addWorksheet('Second').addRow(['Other'])
    })
    const { sheet, others, rows } = await readBack({ test: t }, bytes)
    assert.deepEqual([sheet, others, rows[0].cells], ['First', ['Second'], ['Name']])
  })

  test('says what its cells do not', async ({ assert, test: t }) => {
    const bytes = await styled((workbook) => {
      const sheet = workbook.addWorksheet('Customers')
      sheet.addRow(['a', { error: '#N/A' }, { formula: 'NOW()' }, 1234567890123456])
      sheet.addRow(['b', { error: '#REF!' }])
      sheet.getRow(2).hidden = true
    })
    const { notes } = await readBack({ test: t }, bytes)
    assert.sameDeepMembers(notes, [
      { code: 'error', count: 2, first: 'B1' },
      { code: 'no_result', count: 1, first: 'C1' },
      { code: 'long_number', count: 1, first: 'D1' },
      { code: 'hidden_rows', count: 1, first: '2' },
    ])
  })

  test('may leave out places, put a prefix before names and cells into CDATA', async ({ assert, test: t }) => {
    const rows = `<x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a & b]]></x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="3">${inline(' r="B3"', '_x0041__x005F_x0041_').replaceAll('<', '<x:').replaceAll('<x:/', '</x:')}</x:row>`
    const sheet = `<x:worksheet xmlns:x="urn:x"><x:sheetData>${rows}</x:sheetData></x:worksheet>`
    const read = await readBack({ test: t }, await zipOf(partsOf(sheet)))
    assert.deepEqual(read.rows, [
      { rowNo: 1, cells: ['a & b', '2'] },
      { rowNo: 3, cells: ['', 'A_x0041_'] },
    ])
  })

  test('counts days from 1904 on where it says so', async ({ assert, test: t }) => {
    const parts = partsOf(sheetOf('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>36526.5</v></c></row>'), {
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    })
    const dated = (from: string) =>
      zipOf({ ...parts, 'xl/workbook.xml': parts['xl/workbook.xml'].replace('<sheets>', `${from}<sheets>`) })
    const cells = async (from: string) => (await readBack({ test: t }, await dated(from))).rows[0].cells
    assert.deepEqual(await cells('<workbookPr date1904="1"/>'), ['1904-01-01', '2004-01-02 12:00:00'])
    assert.deepEqual(await cells(''), ['1899-12-31', '2000-01-01 12:00:00'])
  })

  test('knows no entity that it declares itself', async ({ assert, test: t }) => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheetOf(`<row>${inline('', '&b;')}</row>`)}`
    await assert.rejects(async () => readBack({ test: t }, await zipOf(partsOf(bomb))), /workbook_broken/)
  })
})
