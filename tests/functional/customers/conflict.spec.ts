import { test } from '@japa/runner'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { knownCustomer } from '#tests/helpers/known_customer'

test.group('Two people editing a customer', (group) => {
  const known = knownCustomer(group)

  test('shows mine, theirs and the original when somebody else saved first, and loses nothing (WEB-9)', async ({
    client,
    assert,
  }) => {
    const { owner } = known.company.users
    await known.company.as('owner', () => createField('note', 'text', { label: 'Note' }))
    await known.company.as('manager', () =>
      changeCustomer(known.customer.id, { last_name: 'Theirs', company: 'Their firm', status: 'dormant' })
    )
    const mine = {
      _version: '1',
      first_name: 'Luís',
      last_name: 'Mine',
      company: '',
      membership_number: 'M9',
      status: 'active',
    }
    const conflict = await submit(client, owner, `/acme/customers/${known.customer.id}`, mine, 'PUT')
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
    assert.equal((await known.now()).last_name, 'Theirs')

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
    ;(await submit(client, owner, `/acme/customers/${known.customer.id}`, choice, 'PUT')).assertStatus(303)
    assert.deepInclude(await known.now(), {
      last_name: 'Mine',
      membership_number: 'M1',
      company: 'Their firm',
      version: 3,
    })
  })

  test('asks nothing when both saved the same', async ({ client }) => {
    await known.company.as('manager', () => changeCustomer(known.customer.id, { last_name: 'Same' }))
    const response = await submit(
      client,
      known.company.users.owner,
      `/acme/customers/${known.customer.id}`,
      { _version: '1', last_name: 'Same' },
      'PUT'
    )
    response.assertStatus(303)
  })
})
