import { test } from '@japa/runner'
import Form from '#models/form'
import { forms, type FormSection } from '#lists/forms'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'

test.group('Settings, forms', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const post = (form: Form, more: object = {}) => {
    const sections = form.sections as FormSection[]
    const items = sections.flatMap(({ id, fields }) => [`section:${id}`, ...fields.map(({ key }) => `field:${key}`)])
    const required = sections.flatMap(({ fields }) => fields.filter((field) => field.required).map(({ key }) => key))
    const names = Object.fromEntries(sections.map(({ id, name }) => [`sections[${id}]`, name]))
    return {
      'name': form.name,
      'version': String(form.version),
      'items[]': items,
      'required[]': required,
      ...names,
      ...more,
    }
  }
  const first = () => acme.as('owner', async () => Form.findOrFail(forms()[0].id))
  const keysOf = (form: Form) => (form.sections as FormSection[]).map(({ fields }) => fields.map(({ key }) => key))

  test('are closed to people without the permission', async ({ client }) => {
    const form = await first()
    const page = await client.get('/acme/settings/forms').loginAs(acme.users.agent)
    page.assertStatus(403)
    const saved = await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.agent)
      .withCsrfToken()
      .form(post(form, { name: 'Mine' }))
    saved.assertStatus(403)
  })

  test('lets no field on a form that people do not fill in, none twice and none unknown', async ({
    client,
    assert,
  }) => {
    const form = await first()
    const sent = post(form)
    const items = [...sent['items[]'], 'field:created_at', 'field:name', 'field:nothing', 'section:other']
    await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ ...sent, 'items[]': items })
    assert.deepEqual(keysOf(await first()), keysOf(form))
  })

  test('shows the fields of a second form on the page of a new customer (M4.1)', async ({ client, assert }) => {
    await acme.as('owner', () => createField('contract_until', 'date', { label: 'Contract until' }))
    await client.post('/acme/settings/forms/new').loginAs(acme.users.owner).withCsrfToken().form({ name: 'Onboarding' })
    const form = await acme.as('owner', () => Form.findByOrFail('name', 'Onboarding'))
    const [{ id }] = form.sections as FormSection[]
    await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(post(form, { add: id, [`field_for[${id}]`]: 'contract_until' }))
    const page = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.include(page.text(), 'Contract until')
    await client.delete(`/acme/settings/forms/${form.id}/activation`).loginAs(acme.users.owner).withCsrfToken()
    const without = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.notInclude(without.text(), 'Contract until')
  })

  test('marks with an asterisk what a form requires (M4.2)', async ({ client, assert }) => {
    const form = await first()
    await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(post(form, { 'required[]': ['birthday'] }))
    const page = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.match(page.text(), /<label[^>]*data-label="Birthday"[^>]*>\s*Birthday\s*<span class="required-mark"/)
  })

  test('answers 409 with what was typed when somebody else saved the form first', async ({ client, assert }) => {
    const form = await first()
    const save = (name: string) =>
      client
        .put(`/acme/settings/forms/${form.id}`)
        .loginAs(acme.users.owner)
        .withCsrfToken()
        .redirects(0)
        .form(post(form, { name }))
    ;(await save('First')).assertStatus(303)
    const late = await save('Second')
    late.assertStatus(409)
    assert.include(late.text(), 'value="Second"')
    assert.equal((await first()).name, 'First')
  })
})
