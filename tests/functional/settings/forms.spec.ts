import { test } from '@japa/runner'
import Form from '#models/form'
import type { FormSection } from '#lists/forms'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { firstForm, keysOf, layoutForm } from '#tests/helpers/form_layouts'

test.group('Settings, forms', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('are closed to people without the permission', async ({ client }) => {
    const form = await firstForm(acme)
    const page = await client.get('/acme/settings/forms').loginAs(acme.users.agent)
    page.assertStatus(403)
    const saved = await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.agent)
      .withCsrfToken()
      .form(layoutForm(form, { name: 'Mine' }))
    saved.assertStatus(403)
  })

  test('lets no field on a form that people do not fill in, none twice and none unknown', async ({
    client,
    assert,
  }) => {
    const form = await firstForm(acme)
    const sent = layoutForm(form)
    const items = [...sent['items[]'], 'field:created_at', 'field:name', 'field:nothing', 'section:other']
    await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ ...sent, 'items[]': items })
    assert.deepEqual(keysOf(await firstForm(acme)), keysOf(form))
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
      .form(layoutForm(form, { add: id, [`field_for[${id}]`]: 'contract_until' }))
    const page = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.include(page.text(), 'Contract until')
    await client.delete(`/acme/settings/forms/${form.id}/activation`).loginAs(acme.users.owner).withCsrfToken()
    const without = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.notInclude(without.text(), 'Contract until')
  })

  test('marks with an asterisk what a form requires (M4.2)', async ({ client, assert }) => {
    const form = await firstForm(acme)
    await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(layoutForm(form, { 'required[]': ['birthday'] }))
    const page = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.match(page.text(), /<label[^>]*data-label="Birthday"[^>]*>\s*Birthday\s*<span class="required-mark"/)
  })

  test('answers 409 with what was typed when somebody else saved the form first', async ({ client, assert }) => {
    const form = await firstForm(acme)
    const save = (name: string) =>
      client
        .put(`/acme/settings/forms/${form.id}`)
        .loginAs(acme.users.owner)
        .withCsrfToken()
        .redirects(0)
        .form(layoutForm(form, { name }))
    ;(await save('First')).assertStatus(303)
    const late = await save('Second')
    late.assertStatus(409)
    assert.include(late.text(), 'value="Second"')
    assert.equal((await firstForm(acme)).name, 'First')
  })
})
