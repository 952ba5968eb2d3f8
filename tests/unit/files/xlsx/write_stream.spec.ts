import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { test } from '@japa/runner'
import type { Cell } from '#files/csv/write'
import { escapeXml } from '#files/xlsx/xml'
import { type XlsxSource, xlsxStream } from '#files/xlsx/write_stream'

async function written(source: Partial<XlsxSource>, maxRows?: number): Promise<ExcelJS.Workbook> {
  const full = { sheetName: 'Customers', columns: [{ header: 'Value' }], rows: [], ...source }
  const bytes = await buffer(xlsxStream(full, maxRows))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return workbook
}

async function readBack(cells: Cell[]): Promise<unknown[]> {
  const { worksheets } = await written({ rows: cells.map((cell) => [cell]) })
  return cells.map((_, at) => worksheets[0].getCell(at + 2, 1).value)
}

test.group('xlsxStream', () => {
  test('refuses a cell that Excel could not open', async ({ assert }) => {
    const problem = await readBack(['x'.repeat(32_768)]).catch((error: unknown) => error)
    assert.containsSubset(problem, { code: 'cell_too_long', params: { cell: 'A2' } })
  })

  test('ends the source when the rows fail', async ({ assert }) => {
    let closed = false
    async function* rows(): AsyncGenerator<Cell[]> {
      try {
        yield ['a']
        throw new Error('database gone')
      } finally {
        closed = true
      }
    }
    await assert.rejects(() => written({ rows: rows() }), 'database gone')
    assert.isTrue(closed)
  })

  test('ends the source when the reader leaves', async ({ assert }) => {
    let closed = false
    function* rows(): Generator<Cell[]> {
      try {
        for (;;) yield ['a'.repeat(1000)]
      } finally {
        closed = true
      }
    }
    let blocks = 0
    const source = { sheetName: 'x', columns: [{ header: 'a' }], rows: rows() }
    for await (const block of xlsxStream(source)) {
      blocks += block.length > 0 ? 1 : 0
      if (blocks > 20) break
    }
    assert.isTrue(closed)
  })

  test('keeps every text as text, to the last space', async ({ assert }) => {
    const texts = ['0711', '+497112842222', '=1+1', '@x', ' two  spaces ', 'a\nb', 'a\tb', '1e5']
    texts.push('<&>"\'', '😀 王 é', 'TRUE', '2026-01-01', 'x'.repeat(32_767))
    assert.deepEqual(await readBack(texts), texts)
  })

  test('writes what XML cannot hold as Excel does', ({ assert }) => {
    assert.equal(escapeXml('a\u0001b\rc\uFFFF'), 'a_x0001_b_x000D_c_xFFFF_')
    assert.equal(escapeXml('_x0041_ _x'), '_x005F_x0041_ _x')
    assert.equal(escapeXml('a\tb\n\u0085'), 'a\tb\n\u0085')
  })

  test('keeps numbers, booleans, dates and empty cells', async ({ assert }) => {
    const date = new Date('2026-02-28T13:45:10Z')
    const cells = [0, -1.5, 1e21, true, false, date, null, '']
    assert.deepEqual(await readBack(cells), [...cells.slice(0, 6), null, null])
    assert.deepEqual(await readBack([Number.NaN, new Date('1899-12-31Z')]), ['NaN', '1899-12-31T00:00:00.000Z'])
  })

  test('has a bold frozen header, widths and date formats', async ({ assert }) => {
    const columns = [
      { header: 'Name', width: 30 },
      { header: 'Born', dates: 'date' as const },
    ]
    const rows = [['Ada', new Date('1990-12-10Z')]]
    const { worksheets } = await written({ columns, rows })
    const [sheet] = worksheets
    assert.equal(sheet.name, 'Customers')
    assert.equal(sheet.getCell('A1').value, 'Name')
    assert.isTrue(sheet.getCell('A1').font.bold)
    assert.containsSubset(sheet.views[0], { state: 'frozen', ySplit: 1 })
    assert.equal(sheet.getColumn(1).width, 30)
    assert.equal(sheet.getCell('B2').numFmt, 'yyyy-mm-dd')
    assert.equal(sheet.getCell('A2').numFmt, '@')
  })

  test('goes on on a second sheet with the same header', async ({ assert }) => {
    const rows = Array.from({ length: 5 }, (_, at) => [at])
    const { worksheets } = await written({ rows, sheetName: 'All [of] them' }, 3)
    assert.deepEqual(
      worksheets.map(({ name, rowCount }) => [name, rowCount]),
      [
        ['All  of  them', 3],
        ['All  of  them 2', 3],
        ['All  of  them 3', 2],
      ]
    )
    assert.deepEqual(worksheets[2].getColumn(1).values.slice(1), ['Value', 4])
  })

  test('the same rows give the same bytes, and none give a header alone', async ({ assert }) => {
    const source = { sheetName: '', columns: [{ header: 'a' }], rows: [] }
    const [first, second] = [await buffer(xlsxStream(source)), await buffer(xlsxStream(source))]
    assert.isTrue(first.equals(second))
    const { worksheets } = await written({ sheetName: '' })
    assert.equal(worksheets[0].rowCount, 1)
  })

  test('names columns past Z', async ({ assert }) => {
    const columns = Array.from({ length: 703 }, (_, at) => ({ header: `h${at}` }))
    const { worksheets } = await written({ columns })
    const [sheet] = worksheets
    assert.equal(sheet.getCell('AA1').value, 'h26')
    assert.equal(sheet.getCell('AAA1').value, 'h702')
  })
})
