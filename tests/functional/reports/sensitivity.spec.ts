import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { createField } from '#tests/helpers/custom_fields'
import { exportCustomers } from '#tests/helpers/exports'
import { rule } from '#tests/helpers/field_rules'
import { grant, setReach } from '#tests/helpers/grants'
import { afterFirstStep } from '#tests/helpers/after_first_step'
import { visits } from '#tests/helpers/visits'
import CustomField from '#models/custom_field'
import { changed } from '#tests/helpers/custom_fields'

const ada = { first_name: 'Ada', id_number: 'X77', id_type: 'passport', email: 'ada@ada.test' }
const columns = ['first_name', 'id_number', 'email']

test.group('How delicate the columns of an export are', () => {
  test('is refused where the role may not take it out, before anything is made (M9.5)', async ({ client, assert }) => {
    const { acme } = await visits(client)
    const form = { 'format': 'csv', 'view': 'all', 'columns[]': columns }
    const refused = await client
      .post('/acme/reports/exports')
      .form(form)
      .loginAs(acme.users.analyst)
      .withCsrfToken()
      .redirects(0)
    assert.include(refused.header('location'), '/acme/reports/exports/new')
    assert.include(JSON.stringify(refused.flashMessages()), 'Your role may not export: ID number.')
    await acme.as('analyst', async () => {
      const { operation, bytes } = await exportCustomers({ columns })
      assert.deepInclude(operation.failure, { code: 'too_sensitive', params: { column: 'ID number' } })
      assert.isNull(bytes)
    })
  })

  test('is a matter of one permission each, and a mask is nobody’s value', async ({ client, assert }) => {
    const { acme } = await visits(client)
    await acme.as('owner', () => createCustomer(ada))
    await setReach(acme, 'analyst', 'exports.personal', 'none')
    const tried = (keys: string[]) => acme.as('analyst', () => exportCustomers({ columns: keys }))
    assert.deepInclude((await tried(columns)).operation.failure, { code: 'too_sensitive' })
    assert.deepInclude((await tried(['email'])).operation.failure, { params: { column: 'Email' } })
    await grant(acme, 'analyst', 'exports.personal')
    assert.deepEqual((await tried(['first_name', 'email'])).lines[1], 'Ada,ada@ada.test')
    await rule(acme, 'analyst', { id_number: 'masked' })
    assert.deepEqual((await tried(columns)).lines[1], 'Ada,••••,ada@ada.test')
  })

  test('shows on the form, where what is held back can not be ticked', async ({ client, assert }) => {
    const { visit } = await visits(client)
    const path = '/acme/reports/exports/new?columns=first_name,id_number,email'
    const page = (await visit(path, 'analyst')).text()
    assert.match(page, /value="id_number"\s+disabled/)
    assert.match(page, /value="email" checked/)
    assert.match((await visit(path)).text(), /value="id_number" checked/)
  })

  test('stops an export that runs when the right is withdrawn meanwhile, and leaves no file (M9.5)', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { acme } = await visits(client)
    await grant(acme, 'analyst', 'exports.sensitive')
    await acme.as('owner', () => createCustomer(ada))
    cleanup(afterFirstStep('export', () => setReach(acme, 'analyst', 'exports.sensitive', 'none')))
    await acme.as('analyst', async () => {
      const { operation, bytes } = await exportCustomers({ columns })
      assert.equal(operation.failure!.code, 'too_sensitive')
      assert.isNull(bytes)
    })
  })

  test('keeps a finished file from who may no longer take it out, with the reason (M9.5)', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    await grant(acme, 'analyst', 'exports.sensitive')
    await acme.as('owner', () => createCustomer(ada))
    const { operation } = await acme.as('analyst', () => exportCustomers({ columns }))
    const file = () => visit(`/acme/reports/exports/${operation.id}/file`, 'analyst')
    ;(await file()).assertStatus(200)
    await setReach(acme, 'analyst', 'exports.sensitive', 'none')
    const refused = await file()
    refused.assertStatus(403)
    refused.assertTextIncludes('“ID number”, which your role no longer shows you or lets you export')
    assert.notInclude((await visit('/acme/reports', 'analyst')).text(), `${operation.id}/file`)
  })

  test('is an admin’s word on fields of their own, and can not be taken back by who may not export them', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    const id = await acme.as('owner', async () => (await createField('diagnosis', 'text')).id)
    const save = (role: 'owner' | 'manager', sensitivity: string, version: number) =>
      client
        .put(`/acme/settings/fields/${id}/edit`)
        .form({ label: 'Diagnosis', sensitivity, version })
        .loginAs(acme.users[role])
        .withCsrfToken()
        .redirects(0)
    ;(await save('owner', 'sensitive', 1)).assertStatus(303)
    await setReach(acme, 'manager', 'exports.sensitive', 'none')
    const refused = await save('manager', 'public', 2)
    refused.assertStatus(422)
    refused.assertTextIncludes('Your role may not export this field')
    const kept = () => acme.as('owner', async () => (await CustomField.findOrFail(id)).sensitivity)
    assert.equal(await kept(), 'sensitive')
    await acme.as('owner', () => changed())
    await acme.as('manager', async () => {
      const { operation } = await exportCustomers({ columns: ['name', 'diagnosis'] })
      assert.deepInclude(operation.failure, { code: 'too_sensitive' })
    })
    ;(await save('owner', 'public', 2)).assertStatus(303)
    assert.equal(await kept(), 'public')
    ;(await visit('/acme/settings/history')).assertTextIncludes('How delicate it is')
  })
})
