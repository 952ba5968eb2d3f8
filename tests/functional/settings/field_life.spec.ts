import { test } from '@japa/runner'
import CustomField from '#models/custom_field'
import { fieldNamed } from '#lists/fields_of'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { createField } from '#tests/helpers/custom_fields'

test.group('Settings, the life of a field', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('keeps an option that customers carry, retired, when its row is taken away', async ({ client, assert }) => {
    const { id } = await acme.as('owner', async () => {
      const field = await createField('store', 'select', { label: 'Store', values: ['Leeds', 'Online'] })
      await createCustomer({ store: 'leeds' })
      return field
    })
    const form = {
      'label': 'Store',
      'version': '1',
      'option_id[]': [''],
      'option_name[]': ['London'],
      'option_color[]': [''],
    }
    const saved = await client
      .put(`/acme/settings/fields/${id}/edit`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(form)
    assert.include(saved.text(), 'were retired instead of deleted')
    const index = await client.get('/acme/settings/dictionaries').loginAs(acme.users.owner)
    const [address] = new RegExp(`/acme/settings/dictionaries/field[^"]*${id}`).exec(index.text())!
    const page = await client.get(address).loginAs(acme.users.owner)
    assert.include(page.text(), 'Leeds')
    assert.notInclude(page.text(), 'Online')
  })

  test('answers 409 with what was typed when somebody else saved the field first', async ({ client, assert }) => {
    const { id } = await acme.as('owner', () => createField('region', 'text', { label: 'Region' }))
    const save = (label: string) =>
      client
        .put(`/acme/settings/fields/${id}/edit`)
        .loginAs(acme.users.owner)
        .withCsrfToken()
        .redirects(0)
        .form({ label, version: '1' })
    ;(await save('First')).assertStatus(303)
    const late = await save('Second')
    late.assertStatus(409)
    assert.include(late.text(), 'value="Second"')
  })

  test('hides a retired field and brings it back with its values', async ({ client, assert }) => {
    const { id } = await acme.as('owner', () => createField('region', 'text', { label: 'Region' }))
    await client.post(`/acme/settings/fields/${id}/retirement`).loginAs(acme.users.owner).withCsrfToken()
    await acme.as('owner', async () => assert.isUndefined(fieldNamed('customers', 'region')))
    await client.delete(`/acme/settings/fields/${id}/retirement`).loginAs(acme.users.owner).withCsrfToken()
    await acme.as('owner', async () => assert.exists(fieldNamed('customers', 'region')))
  })

  test('moves a field up and down with a button', async ({ client, assert }) => {
    const [, second] = await acme.as('owner', async () => [
      await createField('one', 'text'),
      await createField('two', 'text'),
    ])
    await client
      .put('/acme/settings/fields/order')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ move: `up:${second.id}` })
    await acme.as('owner', async () => {
      const fields = await CustomField.query().orderBy('position')
      assert.deepEqual(
        fields.map(({ key }) => key),
        ['two', 'one']
      )
    })
  })
})
