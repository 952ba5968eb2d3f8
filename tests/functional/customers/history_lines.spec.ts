import { test } from '@japa/runner'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { textOf } from '#tests/helpers/texts'
import { visits } from '#tests/helpers/visits'

test.group('The history of a customer', () => {
  test('says yes and no where one became the other, of a column as of a custom field', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const id = await acme.as('owner', async () => {
      await createField('vip', 'yes_no', { label: 'Very important' })
      const customer = await createCustomer({ last_name: 'Rivera', newsletter: 'yes' })
      await changeCustomer(customer.id, { newsletter: 'no', vip: 'yes' })
      await changeCustomer(customer.id, { newsletter: 'yes', vip: 'no' })
      return customer.id
    })
    const told = textOf((await visit(`/acme/customers/${id}?tab=history`)).text())
    const changes = ['Newsletter No → Yes', 'Very important Yes → No', 'Newsletter Yes → No', 'Very important No → Yes']
    for (const change of changes) assert.include(told, change)
    assert.notInclude(told, 'emptied')
    assert.match(told, /Newsletter Yes (?!→)/, 'of the new customer')
  })
})
