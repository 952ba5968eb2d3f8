import { test } from '@japa/runner'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'

test.group('Two people editing a customer', (group) => {
  let company: Company
  let customer: Record
  group.each.setup(async () => {
    company = await makeCompany()
    customer = await company.as('owner', () =>
      createCustomer({
        phone: '+49 30 901820',
        email: 'a@example.com',
        city: 'Ulm',
        membership_number: 'M1',
      })
    )
  })
  const now = () => company.as('owner', async () => (await readRecord(customer.id))!)

  test('shows mine, theirs and the original when somebody else saved first, and loses nothing (WEB-9)', async ({
    client,
    assert,
  }) => {
    const { owner } = company.users
    await company.as('owner', () => createField('note', 'text', { label: 'Note' }))
    await company.as('manager', () =>
      changeCustomer(customer.id, { last_name: 'Theirs', company: 'Their firm', status: 'dormant' })
    )
    const mine = {
      _version: '1',
      first_name: 'Luís',
      last_name: 'Mine',
      company: '',
      membership_number: 'M9',
      status: 'active',
    }
    const conflict = await submit(client, owner, `/acme/customers/${customer.id}`, mine, 'PUT')
    conflict.assertStatus(409)
    const rows = conflict
      .text()
      .split('<th scope="row">')
      .slice(1)
      .map((row) =>
        row
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
      )
    assert.match(
      rows.find((row) => row.startsWith('Last name'))!,
      /^Last name Gonçalves Theirs Mine/
    )
    assert.match(
      rows.find((row) => row.startsWith('Membership number'))!,
      /^Membership number M1 M1 M9/
    )
    assert.match(
      rows.find((row) => row.startsWith('Company'))!,
      /Their firm Not changed by you/
    )
    assert.isUndefined(rows.find((row) => row.startsWith('First name')))
    assert.include(conflict.text(), 'manager of acme')
    assert.equal((await now()).last_name, 'Theirs')

    const choice = {
      _version: '2',
      last_name: 'Mine',
      membership_number: 'M9',
      _choice: {
        last_name: 'mine',
        membership_number: 'theirs',
        company: 'theirs',
        status: 'theirs',
      },
    }
    ;(await submit(client, owner, `/acme/customers/${customer.id}`, choice, 'PUT')).assertStatus(303)
    assert.deepInclude(await now(), {
      last_name: 'Mine',
      membership_number: 'M1',
      company: 'Their firm',
      version: 3,
    })
  })

  test('asks nothing when both saved the same', async ({ client }) => {
    await company.as('manager', () => changeCustomer(customer.id, { last_name: 'Same' }))
    const response = await submit(
      client,
      company.users.owner,
      `/acme/customers/${customer.id}`,
      { _version: '1', last_name: 'Same' },
      'PUT'
    )
    response.assertStatus(303)
  })
})
