import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { AskForExport } from '#actions/exports/ask_for_export'
import { expireApprovals } from '#actions/exports/expire_approvals'
import { Worker } from '#operations/worker'
import { current } from '#tenancy/current'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { limitExports } from '#tests/helpers/export_limits'
import { exportCustomers, exportOutcome, exportPlan, waitingExport } from '#tests/helpers/exports'
import { setReach } from '#tests/helpers/grants'
import { mailed, recipientsOf } from '#tests/helpers/mailed'

type Role = 'owner' | 'manager' | 'analyst'

const plan = () => exportPlan({ columns: ['first_name'] })

/** Two customers where more than one row needs a second person. */
async function guarded() {
  const acme = await makeCompany()
  await acme.as('owner', async () => {
    await createCustomer({ first_name: 'Ada' })
    await createCustomer({ first_name: 'Bob' })
  })
  await limitExports(acme, { approvalRows: 1 })
  return acme
}

const act =
  (client: ApiClient, acme: Company) =>
  (role: Role, id: string, what: string, form: object = {}) =>
    client.post(`/acme/reports/exports/${id}/${what}`).form(form).loginAs(acme.users[role]).withCsrfToken().redirects(0)

const outcome = (acme: Company, id: string) => acme.as('owner', () => exportOutcome(id))
const drain = (acme: Company) => acme.as('owner', () => new Worker({ pause: 10 }).drain())

test.group('A large export', () => {
  test('is not made by whoever queues it past the question', async ({ assert }) => {
    const acme = await guarded()
    await acme.as('manager', async () => {
      const { operation, bytes } = await exportCustomers({ columns: ['first_name'] })
      assert.deepInclude(operation.failure, { code: 'approval_missing', params: { rows: 1 } })
      assert.isNull(bytes)
    })
  })

  test('waits for a second person, and mails those who may approve it', async ({ client, assert }) => {
    const acme = await guarded()
    const form = { 'format': 'csv', 'view': 'all', 'columns[]': ['first_name'] }
    const mails = await mailed(async () => {
      const asked = await client
        .post('/acme/reports/exports')
        .form(form)
        .loginAs(acme.users.manager)
        .withCsrfToken()
        .redirects(0)
      assert.match(asked.header('location')!, /^\/acme\/reports\/exports\/\w{26}$/)
      const page = await client.get(asked.header('location')!).loginAs(acme.users.manager)
      page.assertTextIncludes('Somebody else has to approve it')
    })
    assert.deepEqual(mails.map(recipientsOf).flat(), ['owner@acme.test'])
    await drain(acme)
    await acme.as('owner', async () => {
      assert.equal(await countOf('operations', { status: 'planned', kind: 'export' }), 1)
      assert.equal(await countOf('changes', { action: 'export_asked' }), 1)
    })
    ;(await client.get('/acme/reports/approvals').loginAs(acme.users.owner)).assertTextIncludes('manager of acme')
  })

  test('is nobody’s own to approve or refuse, and not for who lacks the permission', async ({ client, assert }) => {
    const acme = await guarded()
    const { id } = await acme.as('manager', () => waitingExport())
    await setReach(acme, 'manager', 'exports.approve', 'all')
    ;(await act(client, acme)('manager', id, 'approval')).assertStatus(403)
    ;(await act(client, acme)('manager', id, 'refusal', { reason: 'No' })).assertStatus(403)
    ;(await act(client, acme)('analyst', id, 'approval')).assertStatus(403)
    ;(await client.get(`/acme/reports/exports/${id}`).loginAs(acme.users.analyst)).assertStatus(404)
    await setReach(acme, 'analyst', 'exports.approve', 'all')
    const globex = await makeCompany('globex')
    const foreign = await globex.as('manager', () => waitingExport())
    ;(await act(client, acme)('owner', foreign.id, 'approval')).assertStatus(404)
    assert.equal((await outcome(acme, id)).operation.status, 'planned')
    ;(await act(client, acme)('analyst', id, 'approval')).assertStatus(303)
    assert.equal((await outcome(acme, id)).operation.status, 'queued')
  })

  test('is made once somebody else approves it, as the one who asked, and once only', async ({ client, assert }) => {
    const acme = await guarded()
    const { id } = await acme.as('manager', () => waitingExport({ columns: ['first_name'] }))
    const [mail] = await mailed(async () => (await act(client, acme)('owner', id, 'approval')).assertStatus(303))
    assert.deepEqual([recipientsOf(mail)].flat(), ['manager@acme.test'])
    await act(client, acme)('owner', id, 'approval')
    await drain(acme)
    const { operation, lines } = await outcome(acme, id)
    assert.deepEqual([operation.status, ...lines], ['done', 'First name', 'Ada', 'Bob'])
    const file = (role: Role) => client.get(`/acme/reports/exports/${id}/file`).loginAs(acme.users[role])
    ;(await file('manager')).assertStatus(200)
    ;(await file('owner')).assertStatus(404)
    await acme.as('owner', async () => assert.equal(await countOf('changes', { action: 'export_approved' }), 1))
  })

  test('is refused with a reason that whoever asked reads', async ({ client, assert }) => {
    const acme = await guarded()
    const { id } = await acme.as('manager', () => waitingExport())
    await act(client, acme)('owner', id, 'refusal', { reason: '' })
    assert.equal((await outcome(acme, id)).operation.status, 'planned')
    await act(client, acme)('owner', id, 'refusal', { reason: 'Ask for one segment' })
    ;(await act(client, acme)('owner', id, 'approval')).assertStatus(303)
    await drain(acme)
    assert.equal((await outcome(acme, id)).operation.status, 'cancelled')
    const page = await client.get(`/acme/reports/exports/${id}`).loginAs(acme.users.manager)
    page.assertTextIncludes('owner of acme refused it: Ask for one segment')
  })

  test('is withdrawn by who asked, and by nobody else', async ({ client, assert }) => {
    const acme = await guarded()
    const { id } = await acme.as('manager', () => waitingExport())
    const withdraw = (role: Role) =>
      client.delete(`/acme/reports/exports/${id}/approval`).loginAs(acme.users[role]).withCsrfToken().redirects(0)
    ;(await withdraw('owner')).assertStatus(404)
    ;(await withdraw('manager')).assertStatus(303)
    assert.equal((await outcome(acme, id)).operation.status, 'cancelled')
    ;(await act(client, acme)('owner', id, 'approval')).assertStatus(303)
    assert.equal((await outcome(acme, id)).operation.status, 'cancelled')
  })

  test('ends by itself when nobody approves it in time', async ({ client, assert }) => {
    const acme = await guarded()
    const { id } = await acme.as('manager', () => waitingExport())
    await acme.as('owner', async () => {
      const past = { expires_at: '2020-01-01 00:00:00.000' }
      await db.from('export_approvals').where('tenant_id', current.tenant.id).update(past)
    })
    await act(client, acme)('owner', id, 'approval')
    assert.equal((await outcome(acme, id)).operation.status, 'planned')
    await acme.as('owner', () => expireApprovals())
    const { operation } = await outcome(acme, id)
    assert.deepEqual([operation.status, operation.failure!.code], ['cancelled', 'approval_expired'])
  })

  test('is made at once up to the limit', async ({ assert }) => {
    const acme = await guarded()
    await limitExports(acme, { approvalRows: 2 })
    const answer = await acme.as('manager', () => new AskForExport().handle(plan()))
    assert.isFalse('waits' in answer && answer.waits)
    await drain(acme)
    assert.equal('operation' in answer && (await outcome(acme, answer.operation.id)).operation.status, 'done')
  })
})
