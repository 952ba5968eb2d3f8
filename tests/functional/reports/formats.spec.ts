import ExcelJS from 'exceljs'
import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { CreateView } from '#actions/views/create_view'
import { exportProblem } from '#actions/exports/export_problem'
import { defaultState } from '#lists/default_state'
import Operation from '#models/operation'
import type { ExportPlan } from '#operations/export/plan'
import { makeCompany } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers, exportPlan } from '#tests/helpers/exports'
import { asOwner } from '#tests/helpers/imported'

test.group('JSON Lines', () => {
  test(
    'hold an object a line: keys of fields, numbers, days, times in UTC, lists, null',
    asOwnerOf(async (assert) => {
      await createField('seats', 'number')
      await createField('credit', 'money', { options: { currency: 'EUR' } })
      await createField('seen', 'date_time')
      const { number, created_at: at } = await createCustomer({
        ...{ first_name: 'Zoë "Z"', phone: '030 901820', tags: ['vip', 'follow_up'], birthday: '1990-04-23' },
        ...{ seats: '12', credit: '1250.5', seen: '2024-06-01T10:30+02:00', newsletter: 'yes', country: 'Germany' },
      })
      const columns = ['first_name', 'number', 'phone', 'tags', 'birthday', 'seats', 'credit', 'seen', 'newsletter']
      const state = { columns: [...columns, 'country', 'status', 'created_at', 'city'] }
      const { bytes, result } = await exportCustomers(state, 'jsonl', { headings: { phone: 'Telephone' } })
      const text = bytes!.toString()
      assert.isTrue(text.endsWith('}\n'))
      assert.deepEqual(
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
        [
          {
            ...{
              first_name: 'Zoë "Z"',
              number,
              phone: '+4930901820',
              tags: ['vip', 'follow_up'],
              birthday: '1990-04-23',
            },
            ...{ seats: 12, credit: '1250.50', seen: '2024-06-01T08:30:00.000Z', newsletter: true, country: 'DE' },
            ...{ status: 'active', created_at: `${String(at).replace(' ', 'T')}Z`, city: null },
          },
        ]
      )
      assert.deepEqual(Object.keys(JSON.parse(text.split('\n')[0])), state.columns)
      assert.equal(result.rows, 1)
    })
  )
})

test.group('A file that no import reads', () => {
  test('is not made re-importable: JSON Lines keep their own kinds of values', async ({ client, assert }) => {
    const acme = await makeCompany()
    const form = { 'format': 'jsonl', 'view': 'all', 'reimportable': '1', 'columns[]': ['phone', 'created_at'] }
    await client.post('/acme/reports/exports').form(form).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    const { plan } = await acme.as('owner', () => Operation.firstOrFail())
    assert.deepEqual((plan as ExportPlan).state.columns, ['phone', 'created_at'])
    assert.notProperty(plan, 'reimportable')
  })
})

test.group('Headings of one’s own', () => {
  test(
    'must tell columns apart where a file goes by them',
    asOwnerOf(async (assert) => {
      const state = { columns: ['phone', 'name'] }
      const problem = (headings: { [key: string]: string }, more: object = {}) =>
        exportProblem({ ...exportPlan(state), headings, ...more })?.code
      assert.equal(problem({ phone: ' name' }), 'heading_twice')
      assert.isUndefined(problem({ phone: 'Telephone', email: 'Name' }))
      assert.isUndefined(problem({ phone: 'Name' }, { format: 'jsonl' }))
      assert.isUndefined(problem({ phone: 'Name' }, { reimportable: true }))
    })
  )

  test(
    'stand in place of the fields’ names, in CSV and in workbooks (M9.6)',
    asOwnerOf(async (assert) => {
      await createCustomer({ first_name: 'Ada' })
      const state = { columns: ['first_name', 'city'] }
      const headings = { first_name: '=Given "name"' }
      const { lines } = await exportCustomers(state, 'csv', { headings })
      assert.equal(lines[0], '"\'=Given ""name""",City')
      const { bytes } = await exportCustomers(state, 'xlsx', { headings })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
      assert.deepEqual((workbook.worksheets[0].getRow(1).values as unknown[]).slice(1), ['=Given "name"', 'City'])
    })
  )
})

test.group('A saved view', () => {
  test('is exported whole: its filters, its search, its columns in their order (M9.6)', async ({ client, assert }) => {
    const acme = await makeCompany()
    const state = {
      q: 'ada',
      columns: ['phone', 'first_name'],
      all: [{ key: 'status', operator: 'is' as const, values: ['active'] }],
    }
    const mine = { audience: 'mine' as const, audienceId: null, locked: false, pinned: false, initial: false }
    const { id } = await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ada' })
      await createCustomer({ first_name: 'Bob' })
      return new CreateView().handle('customers', { ...defaultState('customers'), ...state }, { name: 'A', ...mine })
    })
    const page = await client.get(`/acme/reports/exports/new?view=${id}`).loginAs(acme.users.owner)
    page.assertTextIncludes('1 customer matches')
    page.assertTextIncludes('“ada”')
    const ticked = [...page.text().matchAll(/name="columns\[\]" value="(\w+)" checked/g)].map(([, key]) => key)
    assert.deepEqual(ticked, state.columns)
    assert.match(page.text(), /name="q" value="ada"/)
  })
})

/** A test as the owner of a company. */
function asOwnerOf(work: (assert: Assert) => Promise<void>) {
  return async ({ assert }: { assert: Assert }) => asOwner(() => work(assert))()
}
