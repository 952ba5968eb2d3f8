import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { test } from '@japa/runner'
import { workbookToCsv } from '#files/xlsx/read/workbook_to_csv'
import { partsOf, readBack, sheetOf, styled, zipOf } from '#tests/unit/files/xlsx/read/workbooks'
import { scratchFolder } from '#tests/unit/files/scratch'

const MEGABYTE = 1024 * 1024
const row = '<row><c t="inlineStr"><is><t>Ada</t></is></c></row>'

/** Changes what the directory of a ZIP file says of its first entry. */
function told(bytes: Buffer, change: (record: Buffer) => void) {
  const copy = Buffer.from(bytes)
  change(copy.subarray(copy.indexOf(Buffer.from('PK\x01\x02', 'latin1'))))
  return copy
}

test.group('A workbook is refused (IM-4)', () => {
  for (const [name, bytes, problem] of [
    [
      'that is cut off',
      async () => (await styled((book) => book.addWorksheet('A').addRow(['a']))).subarray(0, 3000),
      'workbook_broken',
    ],
    ['that is another ZIP file', () => zipOf({ 'a.txt': 'x' }), 'workbook_broken {"why":"kind"}'],
    [
      'whose sheet is missing',
      () => zipOf(partsOf('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })),
      'workbook_broken',
    ],
    ['whose sheet is no XML', () => zipOf(partsOf('<worksheet><row>')), 'workbook_broken'],
    [
      'with a password of its own',
      async () => told(await zipOf(partsOf(sheetOf(row))), (record) => record.writeUInt16LE(1, 8)),
      'workbook_broken {"why":"encrypted"}',
    ],
    [
      'with a path that leads out',
      () => zipOf({ ...partsOf(sheetOf(row)), '../evil': 'x' }),
      'workbook_broken {"why":"path"}',
    ],
    [
      'with a link',
      async () => told(await zipOf(partsOf(sheetOf(row))), (record) => record.writeUInt32LE(0o120777 * 65_536, 38)),
      'workbook_broken {"why":"link"}',
    ],
    [
      'with too many parts',
      () => zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}`, '']))),
      'workbook_too_large',
    ],
    [
      'that says it unpacks to too much',
      async () => told(await zipOf(partsOf(sheetOf(row))), (record) => record.writeUInt32LE(201 * MEGABYTE, 24)),
      'workbook_too_large',
    ],
    [
      'that packs denser than a table does',
      () => zipOf(partsOf(sheetOf(' '.repeat(5 * MEGABYTE) + row))),
      'workbook_too_large',
    ],
  ] as [string, () => Promise<Buffer>, string][]) {
    test(name, async ({ assert, test: t }) => {
      await assert.rejects(
        async () => readBack({ test: t }, await bytes()),
        new RegExp(problem.replace(/[{}]/g, '\\$&'))
      )
    })
  }

  test('that is larger than its directory says', async ({ assert, test: t }) => {
    const honest = await zipOf(
      partsOf(sheetOf(row), { 'xl/sharedStrings.xml': `<sst>${' '.repeat(20 * MEGABYTE)}</sst>` })
    )
    const packed = deflateRawSync(Buffer.from(' '.repeat(20 * MEGABYTE))).length
    const at = honest.indexOf(Buffer.from('xl/sharedStrings.xml'), honest.indexOf(Buffer.from('PK\x01\x02', 'latin1')))
    honest.writeUInt32LE(1000, at - 46 + 24)
    assert.isBelow(packed, 100_000)
    await assert.rejects(() => readBack({ test: t }, honest), /workbook_too_large/)
  })
})

test.group('A workbook in a process of its own', () => {
  test('gives its rows, and its problems by their codes', async ({ assert, test: t }) => {
    const folder = await scratchFolder({ test: t })
    const [source, target] = [join(folder, 'a.xlsx'), join(folder, 'a.csv')]
    await writeFile(source, await zipOf(partsOf(sheetOf(row))))
    assert.deepEqual(await workbookToCsv(source, target), { sheet: 'One', others: [], notes: [] })
    assert.equal(await readFile(target, 'utf8'), 'Ada\r\n')
    await writeFile(source, 'PK\x03\x04 not really')
    await assert.rejects(() => workbookToCsv(source, target), /workbook_broken/)
  })

  test('that takes too much memory or time is ended, and ours stays ours', async ({ assert, test: t }) => {
    const folder = await scratchFolder({ test: t })
    const [source, target] = [join(folder, 'a.xlsx'), join(folder, 'a.csv')]
    const texts = Array.from({ length: 400_000 }, (_, at) => `<si><t>${(at * 7_919).toString(36)} ${at}</t></si>`).join(
      ''
    )
    await writeFile(source, await zipOf(partsOf(sheetOf(row), { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` })))
    const before = process.memoryUsage().rss
    await assert.rejects(() => workbookToCsv(source, target, { memory: 16 }), /workbook_too_large/)
    await assert.rejects(() => workbookToCsv(source, target, { seconds: 0.01 }), /workbook_too_large/)
    assert.isBelow(process.memoryUsage().rss - before, 30 * MEGABYTE)
  })
})
