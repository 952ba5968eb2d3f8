import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { Worker } from '#operations/worker'
import { reportNamed } from '#reports/index'
import { queueReport } from '#reports/queue_report'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import type { Format } from '#operations/export/plan'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { limitExports } from '#tests/helpers/export_limits'
import { exportOutcome } from '#tests/helpers/exports'
import { rule } from '#tests/helpers/field_rules'
import { grant, setReach } from '#tests/helpers/grants'
import { importText } from '#tests/helpers/imports'
import { makeTeam } from '#tests/helpers/teams'

const today = () => DateTime.now().setZone(current.timeZone).toISODate()!

/** Has a report of today made, as one of the company; its rows without the time, as text. */
function made(company: Company, role: 'owner' | 'manager' | 'analyst', key: string, format: Format = 'csv') {
  return company.as(role, async () => {
    const days = { from: today(), until: today() }
    const operation = await transaction((trx) => queueReport(trx, reportNamed(key), { days }, { format }))
    await new Worker({ pause: 10 }).drain()
    const outcome = await exportOutcome(operation!.id)
    return { ...outcome, rows: outcome.lines.map((line) => line.split(',').slice(1).join()) }
  })
}

async function withChanges() {
  const company = await makeCompany()
  const { users } = company
  await company.as('owner', async () => {
    const { id } = await createCustomer({ first_name: 'Ada', manager: users.analyst.id, number: 'A1' })
    await changeCustomer(id, { first_name: 'Eve', status: 'dormant' })
    await createCustomer({ first_name: 'Hidden', number: 'B2' })
  })
  await grant(company, 'analyst', 'reports.changes')
  return company
}

test.group('The report on changes', () => {
  test('fails for who may no longer have it made', async ({ assert }) => {
    const company = await makeCompany()
    const { operation, bytes } = await made(company, 'analyst', 'changes')
    assert.equal(operation.failure!.code, 'not_permitted')
    assert.isNull(bytes)
  })

  test('holds only records and fields that the person may see', async ({ assert }) => {
    const company = await withChanges()
    await setReach(company, 'analyst', 'customers.view', 'own')
    await rule(company, 'analyst', { status: 'hidden' })
    const { lines } = await made(company, 'analyst', 'changes')
    const text = lines.join('\n')
    assert.include(text, 'Eve')
    assert.notInclude(text, 'B2')
    assert.notInclude(text, 'Status')
    assert.notInclude(text, 'Dormant')
  })

  test('masks what the person may not take out, and goes with the right to (M9.5)', async ({ client, assert }) => {
    const company = await withChanges()
    await grant(company, 'analyst', 'exports.sensitive')
    await company.as('owner', () => createCustomer({ id_type: 'passport', id_number: 'X77', phone: '+49 30 901820' }))
    const { operation, lines } = await made(company, 'analyst', 'changes')
    assert.include(lines.join(), 'X77')
    await setReach(company, 'analyst', 'exports.sensitive', 'none')
    const file = client.get(`/acme/reports/exports/${operation.id}/file`).loginAs(company.users.analyst)
    ;(await file).assertStatus(403)
    const masked = (await made(company, 'analyst', 'changes')).lines.join('\n')
    assert.include(masked, 'ID number,,••••')
    assert.include(masked, '+49 30 901820')
    assert.notInclude(masked, 'X77')
  })

  test('is held to the company’s limits of rows as exports are (EX-1)', async ({ assert }) => {
    const company = await withChanges()
    await limitExports(company, { approvalRows: 1 })
    const large = await made(company, 'owner', 'changes')
    assert.deepInclude(large.operation.failure, { code: 'report_too_large', params: { rows: 1 } })
    assert.isNull(large.bytes)
    await limitExports(company, { approvalRows: null, dailyRows: 1 })
    assert.equal((await made(company, 'owner', 'changes')).operation.failure!.code, 'budget_spent')
  })

  test('tells who changed what, with the old and the new value, oldest first', async ({ assert }) => {
    const company = await withChanges()
    const { lines, rows, result } = await made(company, 'owner', 'changes')
    assert.equal(lines[0], 'Time,By,Action,Customer number,Customer,Field,Before,After,Source')
    assert.include(rows, 'owner of acme,Changed,A1,Eve Gonçalves,First name,Ada,Eve,User')
    assert.equal(result.rows, lines.length - 1)
  })

  test('is a workbook too', async ({ assert }) => {
    const company = await withChanges()
    const { bytes, result } = await made(company, 'owner', 'changes', 'xlsx')
    assert.equal(bytes!.subarray(0, 2).toString(), 'PK')
    assert.isAbove(result.rows, 3)
  })

  test('is downloaded by who sees as much as then, and may still have it made', async ({ client }) => {
    const company = await withChanges()
    const { operation } = await made(company, 'analyst', 'changes')
    const file = `/acme/reports/exports/${operation.id}/file`
    const got = await client.get(file).loginAs(company.users.analyst)
    got.assertStatus(200)
    await rule(company, 'analyst', { status: 'hidden' })
    const refused = await client.get(file).loginAs(company.users.analyst)
    refused.assertStatus(403)
    await rule(company, 'analyst', { status: 'write' })
    await setReach(company, 'analyst', 'reports.changes', 'none')
    ;(await client.get(file).loginAs(company.users.analyst)).assertStatus(403)
  })
})

test.group('The report on imports', () => {
  test('tells which files were imported by whom and what came of each', async ({ assert }) => {
    const company = await makeCompany()
    await company.as('owner', () => importText('First name,Email\nAda,ada@acme.test\nBob,not an address\n'))
    const { lines, rows } = await made(company, 'owner', 'imports')
    assert.equal(lines[0], 'Time,By,File,State,Rows,Added,Updated,Unchanged,Issues')
    assert.match(rows[1], /^owner of acme,.+,Done,2,1,0,0,1$/)
  })

  test('leaves out what others imported, for who sees only their own operations, or their team’s', async ({
    assert,
  }) => {
    const company = await makeCompany()
    await company.as('owner', () => importText('First name\nAda\n'))
    await grant(company, 'analyst', 'reports.imports')
    const { lines } = await made(company, 'analyst', 'imports')
    assert.lengthOf(lines, 1)
    await makeTeam(company, 'North', [company.users.owner, company.users.analyst])
    await setReach(company, 'analyst', 'operations.view', 'team')
    assert.lengthOf((await made(company, 'analyst', 'imports')).lines, 2)
  })
})
