import { test } from '@japa/runner'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'

test.group('The tabs of a customer', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('says in its head who it is, in what state, whose, and how to reach them (M1.4, M2.3)', async ({
    client,
    assert,
  }) => {
    const { id } = await company.as('owner', () =>
      createCustomer({
        company: 'Embraer S.A.',
        phone: '+55 12 3923-5555',
        email: 'luisg@embraer.com.br',
        telegram: '@luisg',
        whatsapp: '+55 12 3923-5556',
        line: 'luis.g',
        number: 'C-7',
      })
    )
    const page = (await client.get(`/acme/customers/${id}?tab=contact`).loginAs(company.users.owner)).text()
    for (const text of ['Luís Gonçalves', '#C-7', 'Active', 'Retail', 'owner of acme', 'Embraer S.A.'])
      assert.include(page, text)
    for (const href of [
      'tel:+551239235555',
      'mailto:luisg@embraer.com.br',
      'https://t.me/luisg',
      'https://wa.me/551239235556',
    ])
      assert.include(page, `href="${href}"`)
  })

  test('shows every way to reach a customer, with addresses, on Contact (M2.1, M2.2, M2.4, M3.5)', async ({
    client,
    assert,
  }) => {
    const { id } = await company.as('owner', () =>
      createCustomer({
        points: [
          { channel: 'phone', value: '+49 30 901820' },
          { channel: 'phone', value: '+49 30 901821', label: 'Reception' },
          { channel: 'email', value: 'a@example.com' },
          { channel: 'facebook', value: 'ana' },
        ],
        addresses: [
          { address1: 'Hauptstr. 1', city: 'Ulm', postcode: '89073', country: 'DE' },
          { city: 'Bern', country: 'CH', label: 'Deliveries' },
        ],
      })
    )
    const page = (await client.get(`/acme/customers/${id}?tab=contact`).loginAs(company.users.owner)).text()
    for (const text of [
      '+49 30 901820',
      '+49 30 901821',
      'Reception',
      'a@example.com',
      'Facebook',
      'Hauptstr. 1',
      '89073 Ulm',
      'Germany',
      'Bern',
      'Deliveries',
      'Switzerland',
    ])
      assert.include(page, text)
  })

  test('has segment, status and channel on Marketing once the customer is made (M3.3)', async ({ client, assert }) => {
    const { owner } = company.users
    const { id } = await company.as('owner', () => createCustomer())
    const facts = (text: string) => /<dl class="facts">[^]*?<\/dl>/.exec(text)![0]
    const basic = facts((await client.get(`/acme/customers/${id}`).loginAs(owner)).text())
    const marketing = facts((await client.get(`/acme/customers/${id}?tab=marketing`).loginAs(owner)).text())
    for (const label of [
      'Segment',
      'Status',
      'Acquisition channel',
      'Customer group',
      'Tags',
      'Promotional emails',
      'Newsletter',
    ]) {
      assert.include(marketing, label)
      assert.notInclude(basic, `<dt>${label}</dt>`)
    }
    assert.include(basic, 'Responsible manager')
    const saved = await submit(
      client,
      owner,
      `/acme/customers/${id}?section=marketing`,
      { _version: '1', segment: 'enterprise', status: 'dormant', channel: 'event' },
      'PUT'
    )
    saved.assertHeader('location', `/acme/customers/${id}?tab=marketing`)
    const after = (await client.get(`/acme/customers/${id}?tab=marketing`).loginAs(owner)).text()
    for (const text of ['Enterprise', 'Dormant', 'Event']) assert.include(facts(after), text)
  })
})
