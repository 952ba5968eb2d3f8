import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'
import { unescapeFormula } from '#files/csv/formula'
import { fieldsOf } from '#lists/fields_of'
import { fileFields } from '#lists/file_fields'
import { makeCompany } from '#tests/helpers/company'
import { createCustomersOfEveryKind, createEveryKind } from '#tests/helpers/every_kind'
import { exportCustomers } from '#tests/helpers/exports'
import { readByLibreOffice, withoutLibreOffice } from '#tests/helpers/libre_office'
import { bytesOf } from '#tests/unit/files/xlsx/written'

const CUSTOMERS = 30

test.group('LibreOffice reads our workbooks', (group) => {
  group.each.skip(withoutLibreOffice, 'no LibreOffice here')
  group.each.timeout(180_000)

  test('with the values of a CSV of the same export: all fields, texts like formulas, dates, numbers (EX-2, M9.1)', async ({
    assert,
  }) => {
    const { as, users } = await makeCompany()
    await as('owner', async () => {
      await createEveryKind()
      await createCustomersOfEveryKind(users.agent.id, CUSTOMERS)
      const columns = fieldsOf('customers').map(({ key }) => key)
      assert.isAbove(columns.length, 20)
      const csv = await exportCustomers({ columns }, 'csv')
      const xlsx = await exportCustomers({ columns }, 'xlsx')
      const [sheet, ...others] = await readByLibreOffice(xlsx.bytes!)
      assert.lengthOf(sheet, CUSTOMERS + 1)
      assert.deepEqual(sheet, plain(csv.bytes!))
      assert.isEmpty(others)
    })
  })

  test('that an import takes, with every contact point and address in its cell', async ({ assert }) => {
    const { as, users } = await makeCompany()
    await as('owner', async () => {
      await createEveryKind()
      await createCustomersOfEveryKind(users.agent.id, CUSTOMERS)
      const columns = fileFields('customers').map(({ key }) => key)
      const state = { columns: columns.slice(0, -1) }
      const csv = await exportCustomers(state, 'csv', { reimportable: true })
      const xlsx = await exportCustomers(state, 'xlsx', { reimportable: true })
      assert.deepEqual(await readByLibreOffice(xlsx.bytes!), [plain(csv.bytes!)])
    })
  })

  test('of several sheets, each with the header', async ({ assert }) => {
    const parts = [[['=1+1'], ['0711']], [[' x ']], [['+49'], ['@a']], [['1e5'], ['2026-01-01']]]
    const sheets = await readByLibreOffice(await bytesOf({ parts, name: 'Base' }, 4))
    assert.deepEqual(sheets, [
      [['Value'], ['=1+1'], ['0711'], [' x ']],
      [['Value'], ['+49'], ['@a']],
      [['Value'], ['1e5'], ['2026-01-01']],
    ])
  })
})

/** The cells of a CSV as their authors meant them. */
const plain = (bytes: Buffer): string[][] =>
  (parse(bytes, { bom: true }) as string[][]).map((row) => row.map((cell) => unescapeFormula(cell)))
