import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import { recordAsOf, MOST_BACK } from '#actions/records/record_as_of'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { appendChanges } from '#history/append'
import { readRecord } from '#lists/read_records'
import { transaction } from '#tenancy/transaction'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { statementsOf } from '#tests/helpers/statements'
import { textOf } from '#tests/helpers/texts'
import { visits } from '#tests/helpers/visits'

const iso = (moment: string) => `${moment.replace(' ', 'T')}Z`

/** Three states of a customer, each with the moment at which it held. */
async function threeStates() {
  const input = { last_name: 'First', phone: '+49 30 901820', addresses: [{ city: 'Bonn' }] }
  const { id } = await createCustomer(input)
  const moments = [now()]
  await wait(5)
  await changeCustomer(id, { last_name: 'Second', phone: '+49 30 444444', newsletter: 'yes', tags: ['vip'] })
  moments.push(now())
  await wait(5)
  const record = (await readRecord(id))!
  await changeCustomer(id, { last_name: 'Third', points: [{ id: record.points[0].id, remove: '1' }] })
  await markRecord((await readRecord(id))!, { disabled_at: now() })
  return { id, moments: [...moments, now()] }
}

test.group('A customer as it was', () => {
  test('is refused to whom the customer is', async ({ client }) => {
    const { acme, visit } = await visits(client, { without: 'customers.view' })
    const { id } = await acme.as('manager', () => createCustomer())
    ;(await visit(`/acme/customers/${id}/past?at=2024-01-01`, 'manager')).assertStatus(403)
  })

  test('is not shown for what is no time, before it was there, or when too much happened since', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    const { id } = await acme.as('owner', () => createCustomer())
    const path = `/acme/customers/${id}/past`
    ;(await visit(`${path}?at=soon`)).assertStatus(422)
    assert.match(textOf((await visit(`${path}?at=soon`)).text()), /Write the day and the time/)
    assert.match(textOf((await visit(`${path}?at=2001-02-03T04:05`)).text()), /was not here yet at that time/)
    ;(await visit(path)).assertStatus(200)
    await acme.as('owner', async () => {
      const change = { book: 'records' as const, list: 'customers', recordId: id, action: 'update', source: 'user' }
      const many = Array.from({ length: MOST_BACK + 1 }, () => ({ ...change, before: {}, after: {} }))
      const before = now()
      await wait(5)
      await transaction(async (trx) => appendChanges(trx, many))
      assert.deepEqual(await recordAsOf((await readRecord(id))!, before), { reason: 'too_far' })
    })
  })

  test('has the values, contact points, addresses and marks of that moment (M3.7)', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const { id, moments } = await acme.as('owner', threeStates)
    const told = async (moment: string) => textOf((await visit(`/acme/customers/${id}/past?at=${iso(moment)}`)).text())
    const [first, second, third] = [await told(moments[0]), await told(moments[1]), await told(moments[2])]
    assert.match(first, /Last name First .*\+49 30 901820.*Bonn/)
    assert.notMatch(first, /444444|VIP/)
    assert.match(second, /Last name Second .*VIP.*\+49 30 444444/)
    assert.notMatch(second, /Disabled/)
    assert.match(third, /Disabled .*Last name Third/)
    assert.notMatch(third, /444444/)
    assert.match(second, /This is the customer as it was on .* It is to read only\. Back to today/)
    assert.notMatch(second, /Save customer|Edit section/)
  })

  test('is asked for in the time zone of the person', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const { id } = await acme.as('owner', () => createCustomer())
    await acme.users.owner.merge({ timeZone: 'Pacific/Auckland' }).save()
    const page = (await visit(`/acme/customers/${id}/past?at=2099-06-01T10:00`)).text()
    assert.match(page, /value="2099-06-01T10:00"/)
    assert.match(textOf(page), /June 1, 2099 at 10:00/)
    assert.match(textOf(page), /Pacific\/Auckland/)
  })

  test('takes few statements, whatever happened since', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const { id } = await acme.as('owner', () => createCustomer())
    const start = iso(now())
    await acme.as('owner', async () => {
      for (let time = 0; time < 30; time++) await changeCustomer(id, { last_name: `Name ${time}` })
    })
    await visit(`/acme/customers/${id}/past?at=${start}`)
    const sent = await statementsOf(async () => void (await visit(`/acme/customers/${id}/past?at=${start}`)))
    assert.isAtMost(sent.length, 12)
  })
})
