import { test } from '@japa/runner'
import { headerProblems } from '#files/csv/header'
import { type CsvOptions, type CsvRow, openCsv } from '#files/csv/open_csv'
import { scratchFile } from '#tests/unit/files/scratch'

async function rowsOf(path: string, options?: CsvOptions): Promise<CsvRow[]> {
  return Array.fromAsync(openCsv(path, options))
}

test.group('openCsv', () => {
  test('stops with {0}')
    .with([
      ['quote_not_closed', 'a,b\n1,"2\n3,4\n', { rowNo: 2, max: 65536 }],
      ['record_too_large', `a,b\n1,${'x'.repeat(70_000)}\n`, { rowNo: 2, max: 65536 }],
      ['record_too_large', `a,b\n1,"${'x\n'.repeat(70_000)}`, { rowNo: 2, max: 65536 }],
      ['too_many_columns', `${'a,'.repeat(500)}\n`, { rowNo: 1, columns: 501, max: 500 }],
    ] as [string, string, object][])
    .run(async ({ assert, test: t }, [code, content, params]) => {
      const path = await scratchFile({ test: t }, content)
      const problem = await rowsOf(path).catch((error: unknown) => error)
      assert.containsSubset(problem, { code, params })
    })

  test('never turns a byte that does not fit into another character', async ({ assert, test: t }) => {
    const path = await scratchFile({ test: t }, Buffer.from('a,b\nJos\xe9,1\n', 'latin1'))
    const format = { encoding: 'utf-8', delimiter: ',', sepLine: false } as const
    const problem = await rowsOf(path, { format }).catch((error: unknown) => error)
    assert.containsSubset(problem, { code: 'wrong_encoding', params: { encoding: 'utf-8' } })
  })

  test('fails on a file that is not there', async ({ assert }) => {
    await assert.rejects(() => rowsOf('/nowhere/file.csv'), /ENOENT/)
  })

  test('marks rows with more or fewer cells than the header', async ({ assert, test: t }) => {
    const rows = await rowsOf(await scratchFile({ test: t }, 'a,b\n1\n1,2\n1,2,3\n'))
    assert.deepEqual(
      rows.map(({ ragged }) => ragged),
      [false, true, false, true]
    )
  })

  test('ends a row at any line end, in files that mix them', async ({ assert, test: t }) => {
    const rows = await rowsOf(await scratchFile({ test: t }, 'a,b\r\n1,2\n3,"4\r\n5"\r6,7\r\n'))
    assert.deepEqual(
      rows.map(({ cells }) => cells),
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4\r\n5'],
        ['6', '7'],
      ]
    )
  })

  test('numbers rows as a spreadsheet does and skips lines without a value', async ({ assert, test: t }) => {
    const path = await scratchFile({ test: t }, 'sep=;\r\na;b\r\n\r\n"x\r\ny";2\r\n;\r\n3;4')
    assert.deepEqual(await rowsOf(path), [
      { rowNo: 1, cells: ['a', 'b'], ragged: false },
      { rowNo: 3, cells: ['x\r\ny', '2'], ragged: false },
      { rowNo: 5, cells: ['3', '4'], ragged: false },
    ])
  })

  test('goes on from a row, still measured by the header', async ({ assert, test: t }) => {
    const path = await scratchFile({ test: t }, 'a,b\n1,2\n3\n5,6\n')
    assert.deepEqual(await rowsOf(path, { fromRow: 3 }), [
      { rowNo: 3, cells: ['3'], ragged: true },
      { rowNo: 4, cells: ['5', '6'], ragged: false },
    ])
  })

  test('reads the same cells from every encoding', async ({ assert, test: t }) => {
    const text = 'name;city\nJosé;Zürich €\n'
    const contents = [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      Buffer.from(text.replace('€', '\x80'), 'latin1'),
    ]
    for (const content of contents) {
      const [header, row] = await rowsOf(await scratchFile({ test: t }, content))
      assert.deepEqual(
        [header.cells, row.cells],
        [
          ['name', 'city'],
          ['José', 'Zürich €'],
        ]
      )
    }
  })

  test('takes __proto__ and repeated headers as plain text', async ({ assert, test: t }) => {
    const path = await scratchFile({ test: t }, '__proto__,name,Name \n1,2,3\n')
    const [header, row] = await rowsOf(path)
    assert.deepEqual(header.cells, ['__proto__', 'name', 'Name '])
    assert.deepEqual(row.cells, ['1', '2', '3'])
    assert.deepEqual(headerProblems([...header.cells, '']), [
      { code: 'duplicate_header', params: { name: 'Name', column: 3 } },
      { code: 'empty_header', params: { name: '', column: 4 } },
    ])
  })

  test('can be left in the middle', async ({ assert, test: t }) => {
    const path = await scratchFile({ test: t }, 'a,b\n'.repeat(100_000))
    for await (const row of openCsv(path)) if (row.rowNo === 3) break
    assert.lengthOf(await rowsOf(path), 100_000)
  })
})
