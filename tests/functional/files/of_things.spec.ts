import i18nManager from '@adonisjs/i18n/services/main'
import { test } from '@japa/runner'
import { ofServiceRecord, ofWorkOrder } from '#actions/files/owners'
import { now } from '#database/decorators'
import type { Record } from '#fields/field'
import WorkOrder from '#models/work_order'
import { filesOf } from '#web/files/files_of'
import { attachedFile } from '#tests/helpers/attachments'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

test.group('Files of work orders and service records', (group) => {
  let acme: Company
  let customer: Record
  let order: Record
  let fileId: string
  const tab = () => `/acme/customers/${customer.id}?tab=files`
  group.each.setup(async () => {
    acme = await makeCompany()
    await acme.as('owner', async () => {
      customer = await createCustomer()
      order = await createWorkOrder(customer.id)
      const owner = { customerId: customer.id, workOrderId: order.id }
      fileId = (await attachedFile(owner, 'of an order.txt')).id
    })
  })

  test('are for who sees that very order, in the bin for nobody', async ({ client, assert }) => {
    const { agent } = acme.users
    const sees = async () => {
      const page = (await client.get(tab()).loginAs(agent)).text().includes('of an order.txt')
      assert.equal((await client.get(`/acme/files/${fileId}`).loginAs(agent).accept('html')).status() === 200, page)
      return page
    }
    assert.isTrue(await sees())
    await setReach(acme, 'agent', 'work_orders.view', 'own')
    assert.isFalse(await sees())
    await acme.as('owner', () => WorkOrder.query().where('id', order.id).update({ assignee_id: agent.id }))
    assert.isTrue(await sees())
    await acme.as('owner', () => WorkOrder.query().where('id', order.id).update({ deleted_at: now() }))
    assert.isFalse(await sees())
  })

  test('are for nobody who does not see the customer', async ({ client }) => {
    await setReach(acme, 'agent', 'customers.view', 'own')
    ;(await client.get(`/acme/files/${fileId}`).loginAs(acme.users.agent).accept('html')).assertStatus(404)
  })

  test('stand with their own, and with the customer’s (M3.6)', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      const record = await createServiceRecord(customer.id)
      await attachedFile({ customerId: customer.id, serviceRecordId: record.id }, 'of a call.txt')
      const i18n = i18nManager.locale('en')
      const of = async (owner: typeof ofWorkOrder, { id }: Record) =>
        (await filesOf(owner, { ...record, id }, '/acme/somewhere', i18n)).files.map(({ name }) => name)
      assert.deepEqual(await of(ofWorkOrder, order), ['of an order.txt'])
      assert.deepEqual(await of(ofServiceRecord, record), ['of a call.txt'])
    })
    const page = (await client.get(tab()).loginAs(acme.users.owner)).text()
    for (const text of ['of an order.txt', 'Of a work order', 'of a call.txt', 'Of a service record'])
      assert.include(page, text)
  })
})
