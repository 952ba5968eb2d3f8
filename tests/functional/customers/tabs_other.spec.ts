import { test } from '@japa/runner'
import Form from '#models/form'
import { newId } from '#text/ids'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changed, createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'

test.group('Other and History of a customer', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('shows custom fields by form and section on Other (M4.6)', async ({ client, assert }) => {
    const { id } = await company.as('owner', async () => {
      await createField('shoe_size', 'number', { label: 'Shoe size' })
      await createField('left_over', 'text', { label: 'Left over' })
      await Form.create({
        list: 'customers',
        name: 'Onboarding',
        active: true,
        position: 9,
        sections: [{ id: newId(), name: 'Stores', fields: [{ key: 'shoe_size', required: false }] }],
        version: 1,
      })
      await changed()
      return createCustomer({ shoe_size: '42', left_over: 'still here' })
    })
    const page = (await client.get(`/acme/customers/${id}?tab=other`).loginAs(company.users.owner)).text()
    assert.match(page, /Stores[^]*Onboarding[^]*Shoe size[^]*42[^]*On no form in use[^]*Left over[^]*still here/)
  })

  test('tells who changed what, when, from where, the old and the new value (M3.7)', async ({ client, assert }) => {
    const { id } = await company.as('owner', () => createCustomer({ phone: '+49 30 901820' }))
    await company.as('manager', () =>
      changeCustomer(id, {
        status: 'dormant',
        phone: '+49 30 901821',
        newsletter: 'yes',
        birthday: '1980-03-14',
      })
    )
    const page = (await client.get(`/acme/customers/${id}?tab=history`).loginAs(company.users.owner)).text()
    const told = page
      .slice(page.indexOf('timeline-list'))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    for (const text of [
      'manager of acme',
      'Status Active → Dormant',
      'Phone +49 30 901820 → +49 30 901821',
      'Birthday Mar 14, 1980',
      'Created',
    ])
      assert.include(told, text)
    assert.notInclude(told, '· User', 'a person is the usual way')
  })

  test('pages through a long history by key', async ({ client, assert }) => {
    const { owner } = company.users
    const { id } = await company.as('owner', async () => {
      const made = await createCustomer()
      for (let index = 0; index < 21; index++) await changeCustomer(made.id, { company: `Firm ${index}` })
      return made
    })
    const first = (await client.get(`/acme/customers/${id}?tab=history`).loginAs(owner)).text()
    const older = /href="([^"]*tab=history&amp;older=[^"]*)"/.exec(first)![1].replace('&amp;', '&')
    assert.notInclude(first, 'Created</p>')
    assert.include((await client.get(older).loginAs(owner)).text(), 'Created</p>')
    ;(await client.get(`/acme/customers/${id}?tab[]=history&older[]=x`).loginAs(owner)).assertStatus(200)
  })
})
