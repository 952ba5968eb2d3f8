import { test } from '@japa/runner'
import { ReceiveContact } from '#actions/inbound/receive_contact'
import type { Contact } from '#actions/inbound/contact'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { valueById } from '#dictionaries/values'
import { readRecord, readRecordOf } from '#lists/read_records'
import { newId } from '#text/ids'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'

const receive = (contact: Partial<Contact> & Pick<Contact, 'value'>) =>
  new ReceiveContact().handle({ channel: 'phone', message: 'Asks when we come', source: 'user', ...contact })

async function kept(contact: Parameters<typeof receive>[0]) {
  const received = await receive(contact)
  if (!('customerId' in received)) throw new Error(`Not kept: ${JSON.stringify(received)}`)
  return received
}

test.group('A contact from outside', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })
  const asOwner = (work: () => Promise<void>) => acme.as('owner', work)

  test('finds nobody in another tenant, and nobody by a channel that is hidden', async ({ assert }) => {
    const globex = await makeCompany('globex')
    await globex.as('owner', () => createCustomer({ phone: '+49 30 901820' }))
    await acme.as('owner', () => createCustomer({ mobile: '+49 171 2345678' }).then(() => {}))
    await rule(acme, 'agent', { mobile: 'hidden' })
    await acme.as('agent', async () => {
      assert.isTrue((await kept({ value: '+49 30 901820' })).created)
      assert.isTrue((await kept({ value: '+49 171 2345678' })).created)
    })
  })

  test('is refused when its number is none, or its channel is not there', ({ assert }) =>
    asOwner(async () => {
      for (const contact of [
        { value: '12' },
        { value: '' },
        { value: 'x@y', channel: 'email' },
        { value: 'x', channel: 'name' },
      ])
        assert.property(await receive(contact), 'problems')
      assert.equal(await countOf('customers'), 0)
      assert.equal(await countOf('service_records'), 0)
    }))

  test('that several customers could have made is kept for none: a person decides', ({ assert }) =>
    asOwner(async () => {
      const one = await createCustomer({ phone: '+49 30 901820' })
      const two = await createCustomer({ mobile: '030 901820', first_name: 'Ana' })
      const received = await receive({ value: '0049 30 901820' })
      assert.sameMembers((received as { candidates: string[] }).candidates, [one.id, two.id])
      assert.equal(await countOf('service_records'), 0)
      const chosen = await kept({ value: '0049 30 901820', customerId: two.id })
      assert.equal(chosen.customerId, two.id)
    }))

  test('of somebody unknown makes the customer, with what the company gives such, and keeps what it was (M1.3)', ({
    assert,
  }) =>
    asOwner(async () => {
      const { customerId, created, serviceRecordId, workOrderId } = await kept({
        ...{ value: '(030) 90 18 20', name: 'Ada King Lovelace', source: 'form' },
        ...{ message: 'The heating is cold\nSince Monday', todo: 'Mend the heating' },
      })
      assert.isTrue(created)
      const customer = (await readRecord(customerId))!
      assert.containsSubset(customer, { first_name: 'Ada King', last_name: 'Lovelace', source: 'form', type: 'person' })
      assert.equal(customer.manager_id, acme.users.owner.id)
      assert.equal(valueById(String(customer.status_id))!.key, 'prospect')
      assert.deepEqual(
        customer.points.map(({ value, value_key: key, primary }) => ({ value, key, primary })),
        [{ value: '(030) 90 18 20', key: '+4930901820', primary: true }]
      )
      const record = (await readRecordOf('service_records', serviceRecordId))!
      assert.containsSubset(record, {
        ...{ summary: 'The heating is cold', notes: 'Since Monday', direction: 'in', contact: '(030) 90 18 20' },
        ...{ customer_id: customerId, work_order_id: workOrderId, source: 'form', handled_by: acme.users.owner.id },
      })
      const order = (await readRecordOf('work_orders', workOrderId!))!
      assert.containsSubset(order, { subject: 'Mend the heating', customer_id: customerId })
      assert.equal(valueById(String(order.status_id))!.key, 'new')
      for (const id of [customerId, serviceRecordId, workOrderId!])
        assert.equal(await countOf('changes', { record_id: id, action: 'create' }), 1)
    }))

  test('of somebody known is attached to them, whatever the format and whatever the channel of its kind', ({
    assert,
  }) =>
    asOwner(async () => {
      const { id } = await createCustomer({ mobile: '+49 171 2345678', email: 'Ada@Example.com', telegram: '@ada' })
      const contacts = [
        { value: '0171/2345678' },
        { value: '0049 171 2345678', channel: 'whatsapp' },
        { value: ' ADA@example.com ', channel: 'email' },
        { value: '@ada', channel: 'telegram' },
      ]
      for (const contact of contacts) {
        const { customerId, created } = await kept(contact)
        assert.deepEqual([customerId, created], [id, false], contact.value)
      }
      assert.isTrue((await kept({ value: '@ada', channel: 'instagram' })).created, 'accounts are of one channel')
      assert.equal(await countOf('service_records', { customer_id: id }), 4)
    }))

  test('does not wake who lies in the bin', ({ assert }) =>
    asOwner(async () => {
      const gone = await createCustomer({ phone: '+49 30 901820' })
      await markRecord(gone, { deleted_at: now() })
      assert.isTrue((await kept({ value: '+49 30 901820' })).created)
      const chosen = receive({ value: '+49 30 901820', customerId: gone.id })
      await assert.rejects(() => chosen, /in the bin/)
    }))

  test('that is sent twice is kept once', ({ assert }) =>
    asOwner(async () => {
      const contact = { value: '+49 30 901820', submission: newId(), todo: 'Call back' }
      const [one, two] = [await kept(contact), await kept(contact)]
      assert.deepEqual({ ...two, created: true }, one)
      for (const table of ['customers', 'service_records', 'work_orders']) assert.equal(await countOf(table), 1)
    }))

  test('whose caller says nothing goes by its number', ({ assert }) =>
    asOwner(async () => {
      const { customerId, serviceRecordId } = await kept({ value: '+49 30 901820', message: ' ' })
      assert.equal((await readRecord(customerId))!.name, '+49 30 901820')
      assert.include(String((await readRecordOf('service_records', serviceRecordId))!.summary), '+49 30 901820')
    }))
})
