import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import ExcelJS from 'exceljs'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { toMoment } from '#database/decorators'
import Operation from '#models/operation'
import { tidyExports } from '#operations/export/expire'
import { current } from '#tenancy/current'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers } from '#tests/helpers/exports'
import { dataFile, importFile } from '#tests/helpers/imports'

const columns = ['first_name', 'phone', 'postcode', 'number', 'created_at']

let before: string[] = []

test.group('Export of the customer base', (group) => {
  group.each.setup(async () => {
    before = await storedFiles()
  })

  test('refuses a column that is gone since it was asked for', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { operation, bytes } = await exportCustomers({ columns: ['name', 'shoe_size'] })
      assert.deepInclude(operation.failure, { code: 'column_gone', params: { column: 'shoe_size' } })
      assert.isNull(bytes)
    })
  })

  test('writes the columns chosen in their order, phones and postcodes as text, formulas disarmed (M9.1, M9.6)', async ({
    assert,
  }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await createCustomer({
        first_name: '=1+1',
        last_name: 'Köhler',
        phone: '+49 0711 2842222',
        postcode: '01234',
        number: '0007',
      })
      const { lines, result, bytes } = await exportCustomers({ columns })
      assert.equal(lines[0], 'First name,Phone,Postcode,Customer number,Created')
      assert.match(lines[1], /^'=1\+1,'\+49 0711 2842222,01234,0007,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
      assert.equal(result.sha256, createHash('sha256').update(bytes!).digest('hex'))
      assert.deepInclude(result, { rows: 1, size: bytes!.length })
    })
  })

  test('keeps to the filters: person, tags and dates (M9.2, M1.12, M11.3)', async ({ assert }) => {
    const { as, users } = await makeCompany()
    await as('owner', async () => {
      await createCustomer({ first_name: 'Both', tags: ['vip'], manager: users.agent.id })
      await createCustomer({ first_name: 'Tag', tags: ['vip'] })
      await createCustomer({ first_name: 'Person', manager: users.agent.id })
      const today = DateTime.now().setZone(current.timeZone).toISODate()!
      const filters = (day: string) => [
        { key: 'manager', operator: 'is' as const, values: [users.agent.id] },
        { key: 'tags', operator: 'is' as const, values: ['vip'] },
        { key: 'created_at', operator: 'lte' as const, values: [day] },
      ]
      const found = await exportCustomers({ columns: ['first_name', 'tags'], all: filters(today) })
      assert.deepEqual(found.lines, ['First name,Tags', 'Both,VIP'])
      const none = await exportCustomers({ columns: ['first_name'], all: filters('2020-01-01') })
      assert.deepEqual(none.lines, ['First name'])
    })
  })

  test('writes a workbook whose phones, postcodes and numbers are texts, and one without rows (M9.1)', async ({
    assert,
  }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      assert.deepEqual(await sheetOf({ columns: ['first_name', 'phone'] }), [['First name', 'Phone']])
      const values = { first_name: '=1+1', phone: '+49 711 2842222', postcode: '01234', number: '0007' }
      await createCustomer({ ...values, birthday: '1990-04-23' })
      const rows = await sheetOf({ columns: ['first_name', 'phone', 'postcode', 'number', 'birthday', 'city'] })
      assert.deepEqual(rows[1], ['=1+1', '+49 711 2842222', '01234', '0007', new Date('1990-04-23T00:00:00Z')])
    })
  })

  test('leaves nothing behind but the file, and that only for its time', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await createCustomer()
      const { result } = await exportCustomers({ columns }, 'xlsx')
      assert.deepEqual(await newFiles(), [result.fileId])
      await tidyExports()
      assert.deepEqual(await newFiles(), [result.fileId])
      const past = toMoment(DateTime.utc().minus({ minutes: 1 }))
      await db.from('files').where('tenant_id', current.tenant.id).update({ expires_at: past })
      await tidyExports()
      assert.deepEqual(await newFiles(), [])
    })
  })

  test('leaves nothing behind that failed when its file was there already', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await createCustomer()
      const { operation } = await exportCustomers({ columns })
      await (await Operation.findOrFail(operation.id)).merge({ status: 'failed' }).save()
      await tidyExports()
      assert.deepEqual(await newFiles(), [])
      assert.equal(await countOf('files'), 0)
    })
  })

  test('takes Chinook in and gives it out again with every value', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await importFile(dataFile('chinook_customers.csv'))
      const { lines, result } = await exportCustomers({
        columns: ['first_name', 'company', 'phone', 'postcode', 'country'],
      })
      assert.equal(result.rows, 59)
      assert.include(lines, "Bjørn,,'+47 22 44 22 22,0171,Norway")
      assert.include(
        lines,
        "Luís,Embraer - Empresa Brasileira de Aeronáutica S.A.,'+55 (12) 3923-5555,12227-000,Brazil"
      )
    })
  })
})

/** The rows of the workbook, the header first. */
async function sheetOf(state: Parameters<typeof exportCustomers>[0]): Promise<unknown[][]> {
  const { bytes } = await exportCustomers(state, 'xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const rows: unknown[][] = []
  workbook.worksheets[0].eachRow(({ values }) => rows.push((values as unknown[]).slice(1)))
  return rows
}

/** Files that the test made, finished or not. */
const newFiles = async () => (await storedFiles()).filter((id) => !before.includes(id))

async function storedFiles(): Promise<string[]> {
  const entries = await readdir(join(process.env.STORAGE_PATH!, 'files'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}
