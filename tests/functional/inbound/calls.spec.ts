import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { createServiceRecord } from '#tests/helpers/service'
import { statementsOf } from '#tests/helpers/statements'
import type { ApiClient } from '@japa/api-client'

const PATH = '/acme/customers/call'

test.group('Taking a call', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })
  const asked = async (client: ApiClient, phone: string, role: keyof Company['users'] = 'owner') => {
    const page = await client.get(`${PATH}?phone=${encodeURIComponent(phone)}`).loginAs(acme.users[role])
    page.assertStatus(200)
    return page.text()
  }
  const take = (client: ApiClient, form: object, role: keyof Company['users'] = 'owner') =>
    submit(client, acme.users[role], PATH, { message: 'Called', ...form })
  const calls = () => acme.as('owner', () => countOf('service_records'))

  test('is for who may write service records, and phones', async ({ client, assert }) => {
    ;(await client.get(PATH).loginAs(acme.users.analyst)).assertStatus(403)
    ;(await take(client, { phone: '+49 30 901820' }, 'analyst')).assertStatus(403)
    const phones = ['phone', 'mobile', 'fax', 'whatsapp']
    await rule(acme, 'agent', Object.fromEntries(phones.map((key) => [key, 'masked' as const])))
    assert.include(await asked(client, '+49 30 901820', 'agent'), 'not yours to take')
    ;(await take(client, { phone: '+49 30 901820' }, 'agent')).assertStatus(422)
    assert.equal(await calls(), 0)
  })

  test('tells nothing of a customer whom one may not see, and gives them nothing', async ({ client, assert }) => {
    const hidden = await acme.as('owner', () => createCustomer({ phone: '+49 30 901820' }))
    await setReach(acme, 'agent', 'customers.view', 'own')
    const page = await asked(client, '+49 30 901820', 'agent')
    assert.include(page, 'not yours to see')
    for (const text of ['Gonçalves', hidden.id, hidden.number]) assert.notInclude(page, String(text))
    for (const form of [{}, { customer: hidden.id }])
      (await take(client, { phone: '+49 30 901820', ...form }, 'agent')).assertStatus(422)
    assert.equal(await calls(), 0)
    await setReach(acme, 'agent', 'customers.create', 'none')
    assert.include(await asked(client, '+49 30 901899', 'agent'), 'may not add customers')
    ;(await take(client, { phone: '+49 30 901899' }, 'agent')).assertStatus(422)
  })

  test('asks again for what is no number, and looks for its digits', async ({ client, assert }) => {
    await acme.as('owner', () => createCustomer({ phone: '+49 30 901820', number: 'C-77' }))
    const page = await asked(client, '01820')
    for (const text of ['value="01820"', 'Luís Gonçalves', '#C-77']) assert.include(page, text)
    const refused = await take(client, { phone: 'x', name: 'Ada' })
    refused.assertStatus(422)
    assert.include(refused.text(), 'Not a phone number')
  })

  test('asks whose it is when several have the number, and keeps it with that one', async ({ client, assert }) => {
    const ids = await acme.as('owner', async () => {
      const one = await createCustomer({ phone: '+49 30 901820' })
      const two = await createCustomer({ phone: '+49 30 901820', first_name: 'Ana' })
      const other = await createCustomer({ phone: '+49 30 901899' })
      return [one.id, two.id, other.id]
    })
    const page = await asked(client, '030 901820')
    assert.include(page, 'Several customers have this number')
    for (const form of [{}, { customer: ids[2] }]) {
      const refused = await take(client, { phone: '030 901820', message: 'Typed already', ...form })
      refused.assertStatus(422)
      for (const text of ['Choose whose call it is', 'Typed already']) assert.include(refused.text(), text)
    }
    const kept = await take(client, { phone: '030 901820', customer: ids[1] })
    kept.assertHeader('location', `/acme/customers/${ids[1]}?tab=timeline`)
  })

  test('shows who it is and what was lately, and keeps the call with them (M1.3, M3.6)', async ({ client, assert }) => {
    const { id } = await acme.as('owner', async () => {
      const customer = await createCustomer({ phone: '+49 30 901820' })
      await createServiceRecord(customer.id, { summary: 'Heard a noise' })
      return customer
    })
    const page = await asked(client, '0049 30 90 18 20')
    for (const text of ['Luís Gonçalves', 'Heard a noise', `/acme/customers/${id}`]) assert.include(page, text)
    ;(await take(client, { phone: '030 901820' })).assertHeader('location', `/acme/customers/${id}?tab=timeline`)
    assert.equal(await calls(), 2)
    await acme.as('owner', async () => assert.equal(await countOf('customers'), 1))
  })

  test('of somebody unknown makes customer, service record and work order, once; they are found by the last digits (M1.3)', async ({
    client,
    assert,
  }) => {
    const page = await asked(client, '030 901820')
    const submission = /name="_submission" value="(\w{26})"/.exec(page)![1]
    const form = { phone: '030 901820', name: 'Ada King', todo: 'Mend the heating', _submission: submission }
    const [first, second] = [await take(client, form), await take(client, form)]
    assert.equal(second.header('location'), first.header('location'))
    assert.match(String(first.header('location')), /^\/acme\/work-orders\/\w{26}$/)
    await acme.as('owner', async () => {
      for (const table of ['customers', 'service_records', 'work_orders']) assert.equal(await countOf(table), 1)
    })
    await setReach(acme, 'agent', 'work_orders.view', 'none')
    const unseen = await take(client, { phone: '030 901899', name: 'Bob King', todo: 'Mend the roof' }, 'agent')
    assert.match(String(unseen.header('location')), /^\/acme\/customers\/\w{26}\?tab=timeline$/)
    const list = (await client.get('/acme/customers?q=901820').loginAs(acme.users.owner)).text()
    assert.include(list, 'Ada King')
  })

  test('does not know who lies in the bin', async ({ client, assert }) => {
    await acme.as('owner', async () =>
      markRecord(await createCustomer({ phone: '+49 30 901820' }), { deleted_at: now() })
    )
    assert.include(await asked(client, '+49 30 901820'), 'A new caller')
  })

  test('costs at most twelve statements', async ({ client, assert }) => {
    await acme.as('owner', () => createCustomer({ phone: '+49 30 901820' }))
    for (const phone of ['', '+49 30 901820', '+49 30 901899']) {
      await asked(client, phone)
      const statements = await statementsOf(() => asked(client, phone))
      assert.isAtMost(statements.length, 12, statements.join('\n'))
    }
  })
})
