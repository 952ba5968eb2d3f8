import { test } from '@japa/runner'
import type { FormSection } from '#lists/forms'
import { makeCompany, type Company } from '#tests/helpers/company'
import { firstForm, keysOf, layoutForm } from '#tests/helpers/form_layouts'

test.group('Settings, the layout of a form', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('moves a field past the end of its section into the next one', async ({ client, assert }) => {
    const form = await firstForm(acme)
    const [one, two] = keysOf(form)
    await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(layoutForm(form, { move: `down:field:${one.at(-1)}` }))
    const after = keysOf(await firstForm(acme))
    assert.deepEqual(after[0], one.slice(0, -1))
    assert.deepEqual(after[1], [one.at(-1), ...two])
  })

  test('hands the fields of a removed section to the one before', async ({ client, assert }) => {
    const form = await firstForm(acme)
    const [one, two] = keysOf(form)
    const { id } = (form.sections as FormSection[])[1]
    await client
      .put(`/acme/settings/forms/${form.id}`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(layoutForm(form, { remove: `section:${id}` }))
    assert.deepEqual(keysOf(await firstForm(acme))[0], [...one, ...two])
  })

  test('shows a field only when another one has a value', async ({ client, assert }) => {
    const form = await firstForm(acme)
    const path = `/acme/settings/forms/${form.id}/fields/birthday`
    const nothing = await client
      .put(path)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ version: '1', field: 'segment', operator: 'is' })
    nothing.assertStatus(422)
    const page = await client
      .put(path)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({
        'version': String(form.version),
        'field': 'segment',
        'operator': 'is',
        'values[]': ['retail', 'enterprise'],
        'required': '1',
      })
    assert.include(page.text(), 'When Segment is Retail or Enterprise')
    const saved = (await firstForm(acme)).sections as FormSection[]
    const birthday = saved.flatMap(({ fields }) => fields).find(({ key }) => key === 'birthday')
    assert.deepEqual(birthday, {
      key: 'birthday',
      required: true,
      when: { field: 'segment', operator: 'is', values: ['retail', 'enterprise'] },
    })
  })
})
