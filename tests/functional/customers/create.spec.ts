import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import { newId } from '#text/ids'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { createdId, newCustomerForm, submit } from '#tests/helpers/customer_pages'
import { statementsOf } from '#tests/helpers/statements'

test.group('Creating a customer', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('never sets what the server owns (MA-1)', async ({ client, assert }) => {
    const { owner, agent } = company.users
    const owned = {
      id: newId(),
      tenant_id: '99',
      version: '7',
      created_by: agent.id,
      created_at: '2001-01-01',
      deleted_at: '2001-01-01',
      disabled_at: '2001-01-01',
      source: 'api',
      sort_name: 'zzz',
      submission: newId(),
      custom: { x: '1' },
    }
    const response = await submit(client, owner, '/acme/customers', newCustomerForm(owner, owned))
    response.assertStatus(303)
    await company.as('owner', async () => {
      const record = (await readRecord(createdId(response.header('location')!)))!
      assert.deepInclude(record, {
        version: 1,
        created_by: owner.id,
        deleted_at: null,
        disabled_at: null,
        source: 'user',
        sort_name: 'ana lopez',
        submission: null,
        custom: {},
      })
      assert.notEqual(record.id, owned.id)
      assert.notMatch(String(record.created_at), /^2001/)
    })
  })

  test('leads back to the list with the new customer on top (M4.5)', async ({ client, assert }) => {
    const { owner } = company.users
    await company.as('owner', () => createCustomer({ first_name: 'Earlier' }))
    const response = await submit(client, owner, '/acme/customers', newCustomerForm(owner, { phone: '+49 30 901820' }))
    response.assertStatus(303)
    assert.match(response.header('location')!, /^\/acme\/customers\?created=[0-9A-Z]{26}$/)
    const list = (await client.get(response.header('location')!).loginAs(owner)).text()
    assert.isBelow(list.indexOf('Ana López'), list.indexOf('Earlier'))
  })

  test('is created once, however often the same submission is sent (WEB-8)', async ({ client, assert }) => {
    const { owner } = company.users
    const submission = newId()
    const form = newCustomerForm(owner, { _submission: submission, number: 'C-1' })
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(client, owner, '/acme/customers', form)))
    answers.push(await submit(client, owner, '/acme/customers', form))
    for (const answer of answers) answer.assertStatus(303)
    assert.lengthOf([...new Set(answers.map((answer) => answer.header('location')))], 1)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 1))
  })
    .tags(['@commits'])
    .timeout(60_000)

  test('costs at most twelve statements to ask for and twenty-five to save', async ({ client, assert }) => {
    const { owner } = company.users
    await client.get('/acme/customers/new').loginAs(owner)
    const page = await statementsOf(async () =>
      (await client.get('/acme/customers/new').loginAs(owner)).assertStatus(200)
    )
    assert.isAtMost(page.length, 12, page.join('\n'))
    const save = await statementsOf(async () =>
      (await submit(client, owner, '/acme/customers', newCustomerForm(owner))).assertStatus(303)
    )
    assert.isAtMost(save.length, 25, save.join('\n'))
  })
})
