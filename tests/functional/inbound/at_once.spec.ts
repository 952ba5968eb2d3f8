import { test } from '@japa/runner'
import { ReceiveContact } from '#actions/inbound/receive_contact'
import { HeldRecordError } from '#actions/records/held_record_error'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { readRecord } from '#lists/read_records'
import { ticketsOf } from '#lists/tickets'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { createWorkOrder } from '#tests/helpers/service'

test.group('At the same moment', () => {
  test('several contacts from one unknown number make one customer (M1.3)', async ({ assert }) => {
    const acme = await makeCompany()
    const values = ['+49 30 901820', '030 901820', '0049 30 901820', '(030) 90 18 20']
    const call = (value: string) =>
      acme.as('owner', () => new ReceiveContact().handle({ channel: 'phone', value, message: 'Now', source: 'api' }))
    const received = await Promise.all(values.map(call))
    await acme.as('owner', async () => {
      assert.equal(await countOf('customers'), 1)
      assert.equal(await countOf('service_records'), 4)
    })
    assert.equal(new Set(received.map((one) => 'customerId' in one && one.customerId)).size, 1)
  }).tags(['@commits'])

  test('a work order and the deletion of its customer: one of the two is refused (M1.17)', async ({ assert }) => {
    const acme = await makeCompany()
    for (let round = 0; round < 6; round++) {
      const customer = await acme.as('owner', () => createCustomer({ first_name: `Round ${round}` }))
      const [order, deletion] = await Promise.allSettled([
        acme.as('owner', () => createWorkOrder(customer.id)),
        acme.as('owner', () => markRecord(customer, { deleted_at: now() })),
      ])
      await acme.as('owner', async () => {
        const binned = Boolean((await readRecord(customer.id))!.deleted_at)
        const held = (await ticketsOf([customer.id])).has(customer.id)
        assert.isTrue(binned !== held, `round ${round}: ${binned} ${held}`)
        assert.equal(order.status === 'fulfilled', held)
        if (deletion.status === 'rejected') assert.instanceOf(deletion.reason, HeldRecordError)
      })
    }
  }).tags(['@commits'])
})
