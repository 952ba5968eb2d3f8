import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { AttachTo } from '#actions/files/attach_to'
import { tidyFiles } from '#actions/files/tidy_files'
import { purgeTicketsBin } from '#actions/records/purge_tickets_bin'
import { now, toMoment } from '#database/decorators'
import type { Record } from '#fields/field'
import { readChanges } from '#lists/read_changes'
import WorkOrder from '#models/work_order'
import { attachedFile, fileNamed } from '#tests/helpers/attachments'
import { sendFiles } from '#tests/helpers/comment_pages'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
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

  test('are told in its history, not in the customer’s, whose readers may not see it', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      const owner = { customerId: customer.id, workOrderId: order.id }
      await new AttachTo().handle(owner, [{ path: await fileNamed('told.txt'), name: 'told.txt', size: 10 }], null)
    })
    await client.delete(`/acme/files/${fileId}`).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    const history = (await client.get(`/acme/customers/${customer.id}?tab=history`).loginAs(acme.users.owner)).text()
    for (const name of ['told.txt', 'of an order.txt']) assert.notInclude(history, name)
    const { changes } = await acme.as('owner', () => readChanges(order.id, 10))
    const told = changes.map(({ action, before, after }) => ({ action, ...before, ...after }))
    assert.deepInclude(told, { action: 'file_add', files: ['told.txt'] })
    assert.deepInclude(told, { action: 'file_delete', files: ['of an order.txt'] })
  })

  test('are for nobody who does not see the customer', async ({ client }) => {
    await setReach(acme, 'agent', 'customers.view', 'own')
    ;(await client.get(`/acme/files/${fileId}`).loginAs(acme.users.agent).accept('html')).assertStatus(404)
  })

  test('stand on their own page and with the customer’s, and more are attached there (M3.6)', async ({
    client,
    assert,
  }) => {
    const record = await acme.as('owner', () => createServiceRecord(customer.id))
    const address = `/acme/service-records/${record.id}`
    const { agent, owner, analyst } = acme.users
    ;(await sendFiles(client, analyst, `${address}/files`, [await fileNamed('no.txt')])).assertStatus(403)
    const wrong = await sendFiles(client, agent, `${address}/files`, [await fileNamed('no.svg', '<svg/>')])
    wrong.assertStatus(422)
    assert.include(wrong.text(), '“no.svg” is of a kind')
    const sent = await sendFiles(client, agent, `${address}/files`, [await fileNamed('of a call.txt')])
    sent.assertHeader('location', address)
    assert.include((await client.get(address).loginAs(owner)).text(), 'of a call.txt')
    const page = (await client.get(tab()).loginAs(owner)).text()
    for (const text of ['of an order.txt', 'Of a work order', 'of a call.txt', 'Of a service record'])
      assert.include(page, text)
    assert.include((await client.get(`/acme/work-orders/${order.id}`).loginAs(owner)).text(), 'of an order.txt')
  })

  test('are neither shown nor taken on the page of who does not see the customer', async ({ client, assert }) => {
    await setReach(acme, 'agent', 'customers.view', 'own')
    const address = `/acme/work-orders/${order.id}`
    const page = await client.get(address).loginAs(acme.users.agent)
    page.assertStatus(200)
    assert.notMatch(page.text(), /of an order\.txt"|uploads\[\]/)
    ;(await sendFiles(client, acme.users.agent, `${address}/files`, [await fileNamed('a.txt')])).assertStatus(404)
  })

  test('go for good with the record that they are attached to', async ({ assert }) => {
    await acme.as('owner', async () => {
      const long = toMoment(DateTime.utc().minus({ days: 40 }))
      await WorkOrder.query().where('id', order.id).update({ deleted_at: long })
      await purgeTicketsBin()
      await tidyFiles()
      for (const table of ['work_orders', 'attachments', 'files']) assert.equal(await countOf(table), 0, table)
    })
  })
})
