import ExcelJS from 'exceljs'
import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers } from '#tests/helpers/exports'
import { rule } from '#tests/helpers/field_rules'
import { grant } from '#tests/helpers/grants'
import { afterFirstStep } from '#tests/helpers/after_first_step'
import { visits } from '#tests/helpers/visits'

const columns = ['first_name', 'id_number', 'email']
const ada = { first_name: 'Ada', id_number: 'X77', id_type: 'passport', email: 'ada@ada.test' }

test.group('The fields of an export', () => {
  test('are refused where they are hidden, and masked where they are masked (PM-5)', async ({ client, assert }) => {
    const { acme } = await visits(client)
    await acme.as('owner', () => createCustomer(ada))
    await rule(acme, 'analyst', { id_number: 'masked', birthday: 'hidden' })
    await acme.as('analyst', async () => {
      assert.deepEqual((await exportCustomers({ columns })).lines, [
        'First name,ID number,Email',
        'Ada,••••,ada@ada.test',
      ])
      const { bytes } = await exportCustomers({ columns }, 'xlsx')
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
      assert.deepEqual((workbook.worksheets[0].getRow(2).values as unknown[]).slice(1), ['Ada', '••••', 'ada@ada.test'])
      const { operation } = await exportCustomers({ columns: [...columns, 'birthday'] })
      assert.equal(operation.failure!.code, 'column_gone')
      const narrowed = { columns, all: [{ key: 'id_number', operator: 'is' as const, values: ['X77'] }] }
      assert.equal((await exportCustomers(narrowed)).operation.failure!.code, 'field_withheld')
    })
  })

  test('are offered as far as they may be seen', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await rule(acme, 'analyst', { id_number: 'hidden', manager: 'hidden', tags: 'masked' })
    const page = (await visit('/acme/reports/exports/new', 'analyst')).text()
    assert.notInclude(page, 'value="id_number"')
    assert.notInclude(page, 'filter[manager][is]')
    assert.notInclude(page, 'filter[tags][is]')
    assert.include(page, 'value="tags"')
    assert.include((await visit('/acme/reports/exports/new')).text(), 'filter[manager][is]')
  })

  test('stop one that runs when they are no longer theirs to see, and leave no file (PM-7)', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { acme, visit } = await visits(client)
    cleanup(afterFirstStep('export', () => rule(acme, 'manager', { id_number: 'masked' })))
    const operation = await acme.as('manager', async () => {
      await createCustomer(ada)
      const { operation: stopped, bytes } = await exportCustomers({ columns })
      assert.equal(stopped.failure!.code, 'field_withheld')
      assert.isNull(bytes)
      return stopped
    })
    const page = await visit(`/acme/operations/${operation.id}`)
    page.assertTextIncludes('“ID number” is hidden from you now')
  })

  test('keep a finished file from who sees less than when it was made, with the reason (PM-5, PM-7)', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    await grant(acme, 'analyst', 'exports.sensitive')
    const made = async (state: object) => (await acme.as('analyst', () => exportCustomers(state))).operation.id
    await acme.as('owner', () => createCustomer(ada))
    const shown = await made({ columns })
    const narrowed = await made({ columns: ['name'], all: [{ key: 'id_number', operator: 'is', values: ['X77'] }] })
    const searched = await made({ columns: ['name'], q: 'x77' })
    const other = await made({ columns: ['name'] })
    const file = (id: string) => visit(`/acme/reports/exports/${id}/file`, 'analyst')
    for (const id of [shown, narrowed, searched, other]) (await file(id)).assertStatus(200)
    await rule(acme, 'analyst', { id_number: 'masked' })
    for (const id of [shown, narrowed, searched]) {
      const refused = await file(id)
      refused.assertStatus(403)
      refused.assertTextIncludes(
        'It was made with “ID number”, which your role no longer shows you or lets you export.'
      )
      const page = (await visit(`/acme/reports/exports/${id}`, 'analyst')).text()
      assert.notInclude(page, `exports/${id}/file`)
      assert.notInclude(page, '<strong>X77')
    }
    ;(await file(other)).assertStatus(200)
  })

  test('do not tell in the list of reports what others narrowed by', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const all = [{ key: 'id_number', operator: 'is' as const, values: ['X77'] }]
    const { operation } = await acme.as('owner', () => exportCustomers({ columns, all }))
    await rule(acme, 'manager', { id_number: 'hidden' })
    for (const path of ['/acme/reports', `/acme/reports/exports/${operation.id}`]) {
      assert.include((await visit(path)).text(), 'X77', path)
      assert.notInclude((await visit(path, 'manager')).text(), 'X77', path)
    }
  })
})
