import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import Form from '#models/form'
import { createField } from '#tests/helpers/custom_fields'
import { createCustomer, customerInput } from '#tests/helpers/customers'
import { createdId, newCustomerForm, submit } from '#tests/helpers/customer_pages'
import { rule } from '#tests/helpers/field_rules'
import { knownCustomer } from '#tests/helpers/known_customer'
import { addFieldToForm } from '#tests/helpers/shaping'

const values = { id_number: 'X77', id_type: 'passport' }

test.group('A form, to a person who may not write all of it', (group) => {
  const known = knownCustomer(group, values)

  test('asks nothing of what is not theirs to write, and saves the defaults of it', async ({ client, assert }) => {
    const { company } = known
    await company.as('owner', () =>
      addFieldToForm({ key: 'region', label: 'Region', type: 'text', required: true, options: { default: 'North' } })
    )
    await company.as('owner', () => addFieldToForm({ key: 'grade', label: 'Grade', type: 'text', required: true }))
    await rule(company, 'agent', {
      segment: 'hidden',
      manager: 'read',
      region: 'hidden',
      grade: 'masked',
      type: 'read',
    })
    const form: Record<string, unknown> = newCustomerForm(company.users.agent, { segment: 'vip', region: 'South' })
    for (const key of ['segment', 'manager', 'type']) delete form[key]
    const made = await submit(client, company.users.agent, '/acme/customers', form)
    made.assertStatus(303)
    const record = await company.as('owner', () => readRecord(createdId(made.header('location')!)))
    assert.containsSubset(record, {
      segment_id: null,
      manager_id: company.users.agent.id,
      type: 'person',
      first_name: 'Ana',
    })
    assert.deepEqual(Object.values(record!.custom), ['North'])
  })

  test('holds up nobody with what they may not write when it is empty', async ({ client, assert }) => {
    const { company, customer } = known
    await company.as('owner', () => addFieldToForm({ key: 'grade', label: 'Grade', type: 'text', required: true }))
    const save = () =>
      submit(
        client,
        company.users.manager,
        `/acme/customers/${customer.id}`,
        { _version: '1', last_name: 'New', grade: '' },
        'PUT'
      )
    ;(await save()).assertStatus(422)
    await rule(company, 'manager', { grade: 'read' })
    ;(await save()).assertStatus(303)
    assert.equal((await known.now()).last_name, 'New')
  })

  test('shows a field that hangs on a value that they may not see', async ({ client, assert }) => {
    const { company, customer } = known
    await company.as('owner', async () => {
      await createField('reason', 'text', { label: 'Reason' })
      const form = await Form.firstOrFail()
      const when = { field: 'status', operator: 'is', values: ['dormant'] }
      const sections = form.sections as unknown as { fields: object[] }[]
      sections[0].fields.push({ key: 'reason', required: false, when })
      await form.merge({ sections: sections as never, version: 9 }).save()
    })
    const page = async () =>
      (await client.get(`/acme/customers/${customer.id}/edit`).loginAs(company.users.manager)).text()
    await rule(company, 'manager', { status: 'read' })
    assert.notInclude(await page(), 'name="reason"')
    await rule(company, 'manager', { status: 'masked' })
    assert.include(await page(), 'name="reason"')
  })

  test('says nothing of another customer whose hidden value is the same', async ({ client, assert }) => {
    const { company, customer } = known
    await company.as('owner', () =>
      createCustomer({ ...customerInput(), first_name: 'Secret', id_number: 'X77', id_type: 'residence_permit' })
    )
    await rule(company, 'manager', { id_number: 'hidden' })
    const form = { _version: '1', id_type: 'residence_permit' }
    const refused = await submit(client, company.users.manager, `/acme/customers/${customer.id}`, form, 'PUT')
    refused.assertStatus(422)
    for (const gone of ['Secret', 'X77']) assert.notInclude(refused.text(), gone)
    assert.include(refused.text(), 'ID type: Another customer has this already')
  })
})
