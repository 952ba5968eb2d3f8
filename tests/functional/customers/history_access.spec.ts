import { test } from '@japa/runner'
import { RevealField } from '#actions/records/reveal_field'
import { appendChanges } from '#history/append'
import { everyFieldNamed } from '#lists/fields_of'
import { readChanges } from '#lists/read_changes'
import { MASK } from '#lists/restricted_field'
import type { Access } from '#permissions/field_access'
import { historyEntry } from '#web/customers/history'
import { historyEntries } from '#web/customers/history_pages'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'

/** The newest change of a customer as an agent with these rules is told of it. */
async function entryFor(acme: Company, id: string, rules: { [key: string]: Access }) {
  await rule(acme, 'agent', rules)
  return acme.as('agent', async () => historyEntry((await readChanges(id, 1)).changes[0]))
}

async function told(acme: Company, id: string, rules: { [key: string]: Access }) {
  const entry = await entryFor(acme, id, rules)
  return entry && entry.lines.map(({ label, before, after }) => [label, before?.text ?? null, after?.text ?? null])
}

test.group('The history of a customer, for whom some fields are closed', () => {
  test('has no line for a hidden field, and no entry where nothing is left (AUD-4)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const { id } = await createCustomer({ id_number: 'OLD-1' })
      await changeCustomer(id, { id_number: 'NEW-2', company: 'Acme' })
      assert.deepEqual(await told(acme, id, { id_number: 'hidden' }), [['Company', null, 'Acme']])
      assert.isNull(await told(acme, id, { id_number: 'hidden', company: 'hidden' }))
    })
  })

  test('tells of a masked field that it changed, not what to (AUD-4)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const { id } = await createCustomer({ id_number: 'OLD-1' })
      await changeCustomer(id, { id_number: 'NEW-2' })
      assert.deepEqual(await told(acme, id, { id_number: 'masked' }), [['ID number', MASK, MASK]])
    })
  })

  test('tells of a look at a masked field, unless the field is hidden (AUD-4)', async ({ assert }) => {
    const acme = await makeCompany()
    const record = await acme.as('owner', () => createCustomer({ id_number: 'OLD-1' }))
    await acme.as('owner', () => new RevealField().handle(record, everyFieldNamed('customers', 'id_number')!))
    assert.isNotNull(await entryFor(acme, record.id, { id_number: 'masked' }))
    assert.isNull(await entryFor(acme, record.id, { id_number: 'hidden' }))
  })

  test('closes contact points by their channel and addresses by their parts (AUD-4)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const { id } = await createCustomer({
        phone: '+49 30 901820',
        addresses: [{ city: 'Bonn', address1: 'Rhine 1' }],
      })
      const { changes } = await readChanges(id, 1)
      const [point] = changes[0].after.points as { id: string }[]
      const [address] = changes[0].after.addresses as { id: string }[]
      await changeCustomer(id, {
        points: [{ id: point.id, channel: 'phone', value: '+49 30 901821' }],
        addresses: [{ id: address.id, city: 'Bonn', address1: 'Rhine 2' }],
      })
      const masked = await told(acme, id, { phone: 'masked', address1: 'masked' })
      assert.deepEqual(masked, [
        ['Phone', MASK, MASK],
        ['Address 1', MASK, MASK],
      ])
      assert.isNull(await told(acme, id, { phone: 'hidden', address1: 'hidden' }))
      assert.deepEqual(await told(acme, id, { phone: 'hidden', city: 'hidden' }), [
        ['Address', 'Rhine 1 · Default', 'Rhine 2 · Default'],
      ])
    })
  })

  test('offers to restore only what may be written (AUD-4)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const { id } = await createCustomer({ id_number: 'OLD-1', phone: '+49 30 901820' })
      await changeCustomer(id, { id_number: 'NEW-2', company: 'Acme', phone: '+49 30 901821' })
      const parts = async (rules: { [key: string]: Access }) =>
        (await entryFor(acme, id, rules))!.lines.flatMap(({ part }) => part?.split('.')[0] ?? [])
      assert.deepEqual(await parts({}), ['id_number', 'company', 'points'])
      assert.deepEqual(await parts({ id_number: 'masked', phone: 'read' }), ['company'])
    })
  })

  test('has full pages, however much between is not told (AUD-4)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const { id } = await createCustomer()
      const change = { book: 'records' as const, list: 'customers', recordId: id, action: 'update', source: 'user' }
      const silent = Array.from({ length: 40 }, () => ({ ...change, before: {}, after: {} }))
      for (let time = 1; time <= 6; time++) {
        await transaction(async (trx) => appendChanges(trx, silent))
        await changeCustomer(id, { company: `Company ${time}` })
      }
      const first = await historyEntries(id, { limit: 4 })
      const second = await historyEntries(id, { limit: 4, older: first.next! })
      const companies = [first, second].map(({ entries }) => entries.map(({ lines }) => lines[0].after?.text))
      assert.deepEqual(companies[0], ['Company 6', 'Company 5', 'Company 4', 'Company 3'])
      assert.deepEqual(companies[1].slice(0, 2), ['Company 2', 'Company 1'])
      assert.deepEqual([second.entries.length, second.next], [3, null])
    })
  })
})
