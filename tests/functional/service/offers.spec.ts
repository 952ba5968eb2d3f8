import { test } from '@japa/runner'
import i18nManager from '@adonisjs/i18n/services/main'
import { commentsOf } from '#actions/comments/read_comments'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import type { Record } from '#fields/field'
import { readRecord, readRecordOf } from '#lists/read_records'
import { presentComment } from '#web/comments/present_comment'
import { readTimeline } from '#web/customers/timeline/read_timeline'
import { newestIn } from '#web/records/newest_in'
import { prefilled } from '#web/records/prefilled'
import { showPage } from '#web/records/show_page'
import { commentOn } from '#tests/helpers/attachments'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

test.group('Work orders, service records and comments offer only what the person may do:', (group) => {
  let acme: Company
  let customer: Record
  let order: Record
  group.each.setup(async () => {
    acme = await makeCompany()
    await acme.as('owner', async () => {
      customer = await createCustomer()
      order = await createWorkOrder(customer.id, { assignee: acme.users.manager.id })
    })
  })
  type Role = keyof Company['users']

  const page = (role: Role, record = order) => acme.as(role, () => showPage(record, { query: {} }))

  test('to change, delete, take over, close and log what was done', async ({ assert }) => {
    const { may, attached } = await page('analyst')
    assert.deepEqual(new Set(Object.values(may)), new Set([false]))
    assert.isNull(attached!.upload)
    const owners = await page('owner')
    const all = { edit: true, delete: true, restore: false, assign: true, close: true, log: true, addFields: true }
    assert.deepEqual(owners.may, all)
    assert.isNotNull(owners.attached!.upload)
  })

  test('to take it out of the bin', async ({ assert }) => {
    const binned = await acme.as('owner', async () => {
      await markRecord(order, { deleted_at: now() })
      return (await readRecordOf('work_orders', order.id))!
    })
    assert.isFalse((await page('analyst', binned)).may.restore)
    assert.isTrue((await page('owner', binned)).may.restore)
  })

  test('to press a button that changes a field only to who may change that field', async ({ assert }) => {
    await rule(acme, 'manager', { assignee: 'read' }, 'work_orders')
    const other = await acme.as('owner', () => createWorkOrder(customer.id, { assignee: acme.users.agent.id }))
    assert.containsSubset((await page('manager', other)).may, { edit: true, assign: false, close: true })
    await rule(acme, 'manager', { status: 'read' }, 'work_orders')
    assert.containsSubset((await page('manager', other)).may, { edit: true, assign: true, close: false })
  })

  test('to see and add more of another list', async ({ assert }) => {
    const newest = (role: Role) => acme.as(role, () => newestIn('service_records', 'customer', customer.id))
    assert.isUndefined((await newest('analyst'))!.create)
    assert.include((await newest('agent'))!.create, '/acme/service-records/new')
    await setReach(acme, 'agent', 'service_records.view', 'none')
    assert.isNull(await newest('agent'))
  })

  test('to write about the customer of a work order only to who sees the order', async ({ assert }) => {
    const begun = () => acme.as('agent', () => prefilled('service_records', { work_order: order.id }))
    assert.equal((await begun()).customer_id, customer.id)
    await setReach(acme, 'agent', 'work_orders.view', 'own')
    assert.notEqual((await begun()).customer_id, customer.id)
  })

  test('to change one’s own comment while one may comment', async ({ assert }) => {
    await acme.as('agent', () => commentOn(customer))
    const edit = () =>
      acme.as('agent', async () => {
        const { comments } = await commentsOf(customer.id, 5, {})
        return presentComment(comments[0], i18nManager.locale('en')).edit
      })
    assert.match((await edit())!, /\/edit$/)
    await setReach(acme, 'agent', 'comments.create', 'none')
    assert.isNull(await edit())
  })

  test('to read in the timeline no more of a service record than its fields allow', async ({ assert }) => {
    await acme.as('owner', () =>
      createServiceRecord(customer.id, { direction: 'out', handled_by: acme.users.manager.id, channel: 'mobile' })
    )
    const told = async () => {
      const record = await acme.as('owner', async () => (await readRecord(customer.id))!)
      const { entries } = await acme.as('agent', () => readTimeline(record, { limit: 9 }))
      return JSON.stringify(entries.filter(({ kind }) => kind === 'service_records'))
    }
    const seen = await told()
    const words = { handled_by: 'manager of acme', channel: 'Mobile', direction: 'to the customer' }
    for (const [key, word] of Object.entries(words)) {
      assert.include(seen, word)
      await rule(acme, 'agent', { [key]: 'hidden' }, 'service_records')
      assert.notInclude(await told(), word)
    }
    await rule(acme, 'agent', { happened_at: 'hidden' }, 'service_records')
    assert.equal(await told(), '[]')
  })
})
