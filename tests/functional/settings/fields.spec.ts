import { test } from '@japa/runner'
import CustomField from '#models/custom_field'
import { fieldNamed } from '#lists/fields_of'
import { activeForms } from '#lists/forms'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'

test.group('Settings, fields', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('are closed to people without the permission, and to another tenant', async ({ client }) => {
    const globex = await makeCompany('globex')
    const { id } = await acme.as('owner', () => createField('tax_region', 'text'))
    const agent = await client.get('/acme/settings/fields').loginAs(acme.users.agent)
    agent.assertStatus(403)
    const posted = await client
      .post('/acme/settings/fields/new?type=text')
      .loginAs(acme.users.agent)
      .withCsrfToken()
      .form({ label: 'Tax region' })
    posted.assertStatus(403)
    const stranger = await client.get(`/globex/settings/fields/${id}/edit`).loginAs(globex.users.owner)
    stranger.assertStatus(404)
  })

  test('keeps everything typed when something is wrong, and says what', async ({ client, assert }) => {
    const form = { label: 'Rating', key: 'segment', min: '9', max: '1', help: 'From one to nine' }
    const response = await client
      .post('/acme/settings/fields/new?type=number')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(form)
    response.assertStatus(422)
    for (const text of [
      '“segment” is taken',
      'The lowest value is above the highest',
      'From one to nine',
      'value="Rating"',
    ])
      assert.include(response.text(), text)
  })

  test('refuses a key that the product uses itself, and offers another', async ({ client, assert }) => {
    for (const key of ['points', 'addresses', 'version']) {
      const posted = client.post('/acme/settings/fields/new?type=text').loginAs(acme.users.owner).withCsrfToken()
      const response = await posted.form({ label: 'Loyalty', key })
      response.assertStatus(422)
      assert.include(response.text(), `“${key}” is reserved: Clientele uses it itself. “${key}_2” is free.`)
    }
  })

  test('refuses a pattern that RE2 does not take, however long it would run elsewhere', async ({ client, assert }) => {
    const form = { label: 'Code', pattern: '(a)\\1' }
    const response = await client
      .post('/acme/settings/fields/new?type=text')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(form)
    response.assertStatus(422)
    assert.include(response.text(), 'id="field-pattern-error"')
  })

  test('takes nothing but what the form declares, and text where text belongs', async ({ client, assert }) => {
    const form = {
      'label': 'Region',
      'state': 'retired',
      'tenant_id': '99',
      'id': 'x',
      'list': 'other',
      'position': '99',
      'options[dictionary]': 'segment',
      '__proto__[polluted]': '1',
    }
    await client.post('/acme/settings/fields/new?type=text').loginAs(acme.users.owner).withCsrfToken().form(form)
    await acme.as('owner', async () => {
      const field = await CustomField.findByOrFail('key', 'region')
      assert.containsSubset(field.serialize(), { state: 'active', list: 'customers', position: 1, options: {} })
    })
    assert.notProperty({}, 'polluted')
    const odd = await client
      .post('/acme/settings/fields/new?type=text')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ 'label[]': 'Region' })
    odd.assertStatus(422)
  })

  test('makes a select that the create form shows at once, with its options in order (M4.1)', async ({
    client,
    assert,
  }) => {
    const form = await acme.as('owner', async () => activeForms()[0])
    const place = `${form.id}:${form.sections.at(-1)!.id}`
    const names = {
      'option_id[]': ['', '', ''],
      'option_name[]': ['North', '', 'South'],
      'option_color[]': ['', '', 'red'],
    }
    const response = await client
      .post('/acme/settings/fields/new?type=select')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .redirects(0)
      .form({ label: 'Tax Région', place, place_required: '1', ...names })
    response.assertStatus(303)
    await acme.as('owner', async () => {
      const field = fieldNamed('customers', 'tax_region')!
      assert.deepEqual(
        field.type.choices!(field).map(({ label, color }) => [label, color]),
        [
          ['North', undefined],
          ['South', 'red'],
        ]
      )
      assert.deepInclude(activeForms()[0].sections.at(-1)!.fields.at(-1)!, { key: 'tax_region', required: true })
    })
    const page = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.include(page.text(), 'Tax Région')
  })
})
