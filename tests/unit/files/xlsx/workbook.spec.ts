import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import type { Cell } from '#files/csv/write'
import { deflatedPart } from '#files/xlsx/sheet_part'
import { escapeXml } from '#files/xlsx/xml'
import { bytesOf, written } from '#tests/unit/files/xlsx/written'

async function readBack(cells: Cell[]): Promise<unknown[]> {
  const { worksheets } = await written({ parts: [cells.map((cell) => [cell])] })
  return cells.map((_, at) => worksheets[0].getCell(at + 2, 1).value)
}

test.group('Workbook of parts', () => {
  test('refuses a cell that Excel could not open', async ({ assert }) => {
    const problem = await readBack(['x'.repeat(32_768)]).catch((error: unknown) => error)
    assert.containsSubset(problem, { code: 'cell_too_long', params: { length: 32_768 } })
  })

  test('ends the rows when they fail and when the reader leaves', async ({ assert }) => {
    const ends: string[] = []
    async function* rows(failing: boolean): AsyncGenerator<string> {
      try {
        for (let row = 0; row < 100; row++) yield `${row}`.repeat(100_000)
        if (failing) throw new Error('database gone')
      } finally {
        ends.push(failing ? 'failed' : 'left')
      }
    }
    const sheet = { parts: 0, rows: 0, size: 0, crc: 0 }
    await assert.rejects(() => buffer(deflatedPart(rows(true), sheet)), 'database gone')
    for await (const block of deflatedPart(rows(false), sheet)) if (block.length) break
    assert.deepEqual(ends, ['failed', 'left'])
    assert.equal(sheet.parts, 0)
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
    const columns = [{ header: 'Name', width: 30 }, { header: 'Born' }]
    const { worksheets } = await written({ columns, parts: [[['Ada', new Date('1990-12-10Z')]]] })
    const [sheet] = worksheets
    assert.equal(sheet.name, 'Customers')
    assert.equal(sheet.getCell('A1').value, 'Name')
    assert.isTrue(sheet.getCell('A1').font.bold)
    assert.containsSubset(sheet.views[0], { state: 'frozen', ySplit: 1 })
    assert.equal(sheet.getColumn(1).width, 30)
    assert.equal(sheet.getCell('B2').numFmt, 'yyyy-mm-dd')
    assert.equal(sheet.getCell('A2').numFmt, '@')
  })

  test('is the sheet whole, of how many parts it may be', async ({ assert }) => {
    const texts = Array.from({ length: 3_000 }, (_, at) => `Zoë 王 ${at}`)
    const rows = texts.map((text) => [text])
    const { worksheets } = await written({ parts: [rows.slice(0, 1), [], rows.slice(1, 1_700), rows.slice(1_700)] })
    assert.lengthOf(worksheets, 1)
    assert.deepEqual(worksheets[0].getColumn(1).values.slice(1), ['Value', ...texts])
  })

  test('goes on on a second sheet with the same header', async ({ assert }) => {
    const parts = [[[0], [1]], [[2]], [[3], [4]], [[5], [6]]]
    const { worksheets } = await written({ parts, name: 'All [of] them' }, 4)
    assert.deepEqual(
      worksheets.map(({ name, rowCount }) => [name, rowCount]),
      [
        ['All  of  them', 4],
        ['All  of  them 2', 3],
        ['All  of  them 3', 3],
      ]
    )
    assert.deepEqual(worksheets[2].getColumn(1).values.slice(1), ['Value', 5, 6])
  })

  test('the same rows give the same bytes, and none give a header alone', async ({ assert }) => {
    const [first, second] = [await bytesOf({ name: '' }), await bytesOf({ name: '' })]
    assert.isTrue(first.equals(second))
    const { worksheets } = await written({ name: '' })
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
