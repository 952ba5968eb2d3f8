import { test } from '@japa/runner'
import Form from '#models/form'
import Grant from '#models/grant'
import Role from '#models/role'
import { newId } from '#text/ids'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changed, createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { statementsOf } from '#tests/helpers/statements'

test.group('The page of a customer', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('is unknown to another tenant, and to who may see only their own', async ({ client }) => {
    const globex = await makeCompany('globex')
    const { id } = await company.as('owner', () => createCustomer())
    ;(await client.get(`/globex/customers/${id}`).loginAs(globex.users.owner)).assertStatus(404)
    ;(await client.get(`/acme/customers/${id}`).loginAs(globex.users.owner)).assertStatus(404)
    await company.as('owner', async () => {
      const role = await Role.findByOrFail('key', 'agent')
      await Grant.query().where('roleId', role.id).update({ scope: 'own' })
      await changed()
    })
    for (const path of ['', '/edit', '/deletion']) {
      const response = await client.get(`/acme/customers/${id}${path}`).loginAs(company.users.agent)
      response.assertStatus(path === '/deletion' ? 403 : 404)
    }
    ;(await submit(client, company.users.agent, `/acme/customers/${id}`, { _version: '1', first_name: 'X' }, 'PUT')).assertStatus(404)
    ;(await submit(client, company.users.agent, `/acme/customers/${id}/disabling`)).assertStatus(404)
  })

  test('refuses to edit what may only be seen, and shows no way to', async ({ client, assert }) => {
    const { analyst } = company.users
    const { id } = await company.as('owner', () => createCustomer())
    const page = (await client.get(`/acme/customers/${id}`).loginAs(analyst)).text()
    assert.include(page, 'Luís Gonçalves')
    assert.notInclude(page, `/acme/customers/${id}/edit`)
    assert.notInclude(page, 'Delete…')
    ;(await client.get(`/acme/customers/${id}/edit`).loginAs(analyst)).assertStatus(403)
    ;(await submit(client, analyst, `/acme/customers/${id}`, { _version: '1', first_name: 'X' }, 'PUT')).assertStatus(403)
    ;(await submit(client, analyst, `/acme/customers/${id}`, {}, 'DELETE')).assertStatus(403)
  })

  test('says in its head who it is, in what state, whose, and how to reach them (M1.4, M2.3)', async ({ client, assert }) => {
    const { id } = await company.as('owner', () => createCustomer({ company: 'Embraer S.A.', phone: '+55 12 3923-5555', email: 'luisg@embraer.com.br', telegram: '@luisg', whatsapp: '+55 12 3923-5556', line: 'luis.g', number: 'C-7' }))
    const page = (await client.get(`/acme/customers/${id}?tab=contact`).loginAs(company.users.owner)).text()
    for (const text of ['Luís Gonçalves', '#C-7', 'Active', 'Retail', 'owner of acme', 'Embraer S.A.']) assert.include(page, text)
    for (const href of ['tel:+551239235555', 'mailto:luisg@embraer.com.br', 'https://t.me/luisg', 'https://wa.me/551239235556']) assert.include(page, `href="${href}"`)
  })

  test('shows every way to reach a customer, with addresses, on Contact (M2.1, M2.2, M2.4)', async ({ client, assert }) => {
    const { id } = await company.as('owner', () =>
      createCustomer({ points: [{ channel: 'phone', value: '+49 30 901820' }, { channel: 'phone', value: '+49 30 901821', label: 'Reception' }, { channel: 'email', value: 'a@example.com' }, { channel: 'facebook', value: 'ana' }], addresses: [{ address1: 'Hauptstr. 1', city: 'Ulm', postcode: '89073', country: 'DE' }, { city: 'Bern', country: 'CH', label: 'Deliveries' }] })
    )
    const page = (await client.get(`/acme/customers/${id}?tab=contact`).loginAs(company.users.owner)).text()
    for (const text of ['+49 30 901820', '+49 30 901821', 'Reception', 'a@example.com', 'Facebook', 'Hauptstr. 1', '89073 Ulm', 'Germany', 'Bern', 'Deliveries', 'Switzerland']) assert.include(page, text)
  })

  test('has segment, status and channel on Marketing once the customer is made (M3.3)', async ({ client, assert }) => {
    const { owner } = company.users
    const { id } = await company.as('owner', () => createCustomer())
    const facts = (text: string) => /<dl class="facts">[^]*?<\/dl>/.exec(text)![0]
    const basic = facts((await client.get(`/acme/customers/${id}`).loginAs(owner)).text())
    const marketing = facts((await client.get(`/acme/customers/${id}?tab=marketing`).loginAs(owner)).text())
    for (const label of ['Segment', 'Status', 'Acquisition channel', 'Customer group', 'Tags', 'Promotional emails', 'Newsletter']) {
      assert.include(marketing, label)
      assert.notInclude(basic, `<dt>${label}</dt>`)
    }
    assert.include(basic, 'Responsible manager')
    const saved = await submit(client, owner, `/acme/customers/${id}?section=marketing`, { _version: '1', segment: 'enterprise', status: 'dormant', channel: 'event' }, 'PUT')
    saved.assertHeader('location', `/acme/customers/${id}?tab=marketing`)
    const after = (await client.get(`/acme/customers/${id}?tab=marketing`).loginAs(owner)).text()
    for (const text of ['Enterprise', 'Dormant', 'Event']) assert.include(facts(after), text)
  })

  test('shows custom fields by form and section on Other (M4.6)', async ({ client, assert }) => {
    const { id } = await company.as('owner', async () => {
      await createField('shoe_size', 'number', { label: 'Shoe size' })
      await createField('left_over', 'text', { label: 'Left over' })
      await Form.create({ list: 'customers', name: 'Onboarding', active: true, position: 9, sections: [{ id: newId(), name: 'Stores', fields: [{ key: 'shoe_size', required: false }] }], version: 1 })
      await changed()
      return createCustomer({ shoe_size: '42', left_over: 'still here' })
    })
    const page = (await client.get(`/acme/customers/${id}?tab=other`).loginAs(company.users.owner)).text()
    assert.match(page, /Stores[^]*Onboarding[^]*Shoe size[^]*42[^]*On no form in use[^]*Left over[^]*still here/)
  })

  test('tells who changed what, when, from where, the old and the new value (M3.7)', async ({ client, assert }) => {
    const { id } = await company.as('owner', () => createCustomer({ phone: '+49 30 901820' }))
    await company.as('manager', () => changeCustomer(id, { status: 'dormant', phone: '+49 30 901821', newsletter: 'yes', birthday: '1980-03-14' }))
    const page = (await client.get(`/acme/customers/${id}?tab=history`).loginAs(company.users.owner)).text()
    const told = page.slice(page.indexOf('timeline-list')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    for (const text of ['manager of acme', 'Status Active → Dormant', 'Phone +49 30 901820 → +49 30 901821', 'Birthday Mar 14, 1980', 'User', 'Created']) assert.include(told, text)
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

  test('shows what people typed as text (WEB-4)', async ({ client, assert }) => {
    const evil = '<img src=x onerror=alert(1)>'
    const { id } = await company.as('owner', () => createCustomer({ first_name: evil, company: evil, points: [{ channel: 'telegram', value: `javascript:${evil}`, label: evil }], addresses: [{ city: evil, label: evil }] }))
    for (const tab of ['basic', 'contact', 'marketing', 'other', 'history']) {
      const page = (await client.get(`/acme/customers/${id}?tab=${tab}`).loginAs(company.users.owner)).text()
      assert.notInclude(page, '<img src=x')
      assert.notInclude(page, 'href="javascript:')
    }
    assert.notInclude((await client.get(`/acme/customers/${id}/edit`).loginAs(company.users.owner)).text(), '<img src=x')
  })

  test('costs at most twelve statements on each tab', async ({ client, assert }) => {
    const { id } = await company.as('owner', () => createCustomer({ phone: '+49 30 901820' }))
    for (const path of ['', '?tab=contact', '?tab=marketing', '?tab=other', '?tab=history', '/edit', '/deletion']) {
      await client.get(`/acme/customers/${id}${path}`).loginAs(company.users.owner)
      const statements = await statementsOf(async () => (await client.get(`/acme/customers/${id}${path}`).loginAs(company.users.owner)).assertStatus(200))
      assert.isAtMost(statements.length, 12, statements.join('\n'))
    }
  })
})
