import type { ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { readRecord } from '#lists/read_records'
import { countOf, makeCompany } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { hidden } from '#tests/helpers/mass_pages'
import { begin, HOME, pageOf, PATH } from '#tests/helpers/merge_pages'
import { merged } from '#tests/helpers/merges'

/** What the next page says. */
const told = (answer: ApiResponse) => (answer.flashMessage('warning') as { text: string }).text

test.group('A merge that is not allowed', () => {
  test('are there only for who may merge each of the customers', async ({ client, assert }) => {
    const { acme, visit, send, sendMerge, customers } = await begin(client)
    ;(await visit(pageOf(...customers), 'agent')).assertStatus(403)
    await setReach(acme, 'agent', 'customers.merge', 'own')
    ;(await visit(pageOf(...customers), 'agent')).assertStatus(403)
    const token = hidden((await visit(pageOf(...customers))).text(), 'merge')
    const stolen = await send(PATH, { merge: token, main: customers[0].id }, 'agent')
    assert.equal(stolen.header('location') as unknown as string, HOME)
    await acme.as('owner', async () => assert.equal(await countOf('merges'), 0))
    await acme.as('owner', () => changeCustomer(customers[0].id, { manager: acme.users.agent.id }))
    await acme.as('owner', () => changeCustomer(customers[1].id, { manager: acme.users.agent.id }))
    const done = await sendMerge([customers[0], customers[1]], {}, 'agent')
    done.assertStatus(303)
    ;(await visit(pageOf(customers[0], customers[2]), 'agent')).assertStatus(403)
  })

  test('are there only for who may merge the one that a customer became part of', async ({ client }) => {
    const { acme, visit, customers } = await begin(client)
    const [one, two, three] = customers
    await setReach(acme, 'agent', 'customers.merge', 'own')
    for (const { id } of [one, three])
      await acme.as('owner', () => changeCustomer(id, { manager: acme.users.agent.id }))
    await acme.as('owner', () => merged([two.id, one.id]))
    ;(await visit(pageOf(one, three), 'agent')).assertStatus(403)
    await acme.as('owner', () => changeCustomer(two.id, { manager: acme.users.agent.id }))
    ;(await visit(pageOf(one, three), 'agent')).assertStatus(200)
  })

  test('know no customer of another tenant', async ({ client }) => {
    const { visit, customers } = await begin(client)
    const globex = await makeCompany('globex')
    const theirs = await globex.as('owner', () => createCustomer({ last_name: 'Theirs' }))
    ;(await visit(pageOf(customers[0], theirs))).assertStatus(404)
  })

  test('ask for two to five, and for none in the bin', async ({ client, assert }) => {
    const { acme, visit, customers } = await begin(client)
    assert.include(told(await visit(pageOf(customers[0]))), 'Tick two to five customers')
    await acme.as('owner', async () => markRecord((await readRecord(customers[1].id))!, { deleted_at: now() }))
    assert.include(told(await visit(pageOf(customers[0], customers[1]))), 'one customer already, or in the bin')
  })

  test('never show a hidden field, and leave the main one what is not theirs to write (PM-5)', async ({
    client,
    assert,
  }) => {
    const { acme, visit, sendMerge, customers } = await begin(client)
    await setReach(acme, 'agent', 'customers.merge', 'all')
    await rule(acme, 'agent', { membership_number: 'hidden', segment: 'read', phone: 'hidden' })
    const page = (await visit(pageOf(...customers), 'agent')).text()
    for (const text of ['MEMBER-7', 'value[membership_number]', 'value[segment]', '901820'])
      assert.notInclude(page, text)
    const value = { segment: customers[1].id, membership_number: customers[2].id }
    ;(await sendMerge(customers, { value }, 'agent')).assertStatus(303)
    await acme.as('owner', async () => {
      const main = (await readRecord(customers[0].id))!
      assert.equal(main.segment_id, customers[0].segment_id)
      assert.isNull(main.membership_number)
    })
  })
})
