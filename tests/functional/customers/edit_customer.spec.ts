import { test } from '@japa/runner'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'

test.group('Editing a customer', (group) => {
  let company: Company
  let customer: Record
  group.each.setup(async () => {
    company = await makeCompany()
    customer = await company.as('owner', () => createCustomer({ phone: '+49 30 901820', email: 'a@example.com', city: 'Ulm', membership_number: 'M1' }))
  })
  const now = () => company.as('owner', async () => (await readRecord(customer.id))!)

  test('refuses to empty a required field and keeps what was typed (M1.15)', async ({ client, assert }) => {
    const response = await submit(client, company.users.owner, `/acme/customers/${customer.id}`, { _version: '1', segment: '', last_name: 'Kept' }, 'PUT')
    response.assertStatus(422)
    response.assertTextIncludes('Segment: Needs a value')
    response.assertTextIncludes('value="Kept"')
    assert.equal((await now()).last_name, 'Gonçalves')
  })

  test('refuses a value that another customer has (M1.14)', async ({ client, assert }) => {
    const other = await company.as('owner', () => createCustomer({ first_name: 'Other', membership_number: 'M2' }))
    const response = await submit(client, company.users.owner, `/acme/customers/${customer.id}`, { _version: '1', membership_number: 'm2' }, 'PUT')
    response.assertStatus(422)
    response.assertTextIncludes(`href="/acme/customers/${other.id}"`)
    assert.equal((await now()).membership_number, 'M1')
  })

  test('sets only the fields of the section that it shows (MA-1)', async ({ client, assert }) => {
    const response = await submit(client, company.users.owner, `/acme/customers/${customer.id}?section=marketing`, { _version: '1', status: 'dormant', first_name: 'Smuggled', phone: '+49 30 1', version: '9', deleted_at: '2001-01-01', created_by: company.users.agent.id }, 'PUT')
    response.assertStatus(303)
    const record = await now()
    assert.deepInclude(record, { first_name: 'Luís', version: 2, deleted_at: null, created_by: company.users.owner.id })
    assert.equal(record.points[1].value, customer.points[1].value)
    assert.notEqual(record.status_id, customer.status_id)
  })

  test('reassigns manager and service manager (M11.1, M11.2)', async ({ client, assert }) => {
    const [manager, service_manager] = [company.users.manager.id, company.users.agent.id]
    await submit(client, company.users.owner, `/acme/customers/${customer.id}?section=basic`, { _version: '1', manager, service_manager }, 'PUT')
    assert.deepInclude(await now(), { manager_id: manager, service_manager_id: service_manager })
  })

  test('edits phones, e-mails, accounts and addresses in one place (M2.1, M2.2, M2.4)', async ({ client, assert }) => {
    const page = (await client.get(`/acme/customers/${customer.id}/edit?section=contact`).loginAs(company.users.owner)).text()
    for (const { id } of [...customer.points, ...customer.addresses]) assert.include(page, `[${id}][id]" value="${id}"`)
    const [email, phone] = customer.points
    const points = { [email.id]: { id: email.id, channel: 'email', value: email.value, remove: '1' }, [phone.id]: { id: phone.id, channel: 'phone', value: '+49 30 901899', label: 'Office' }, x: { channel: 'line', value: 'ana' } }
    const addresses = { [customer.addresses[0].id]: { id: customer.addresses[0].id, city: 'Ulm', postcode: '01099' }, y: { city: 'Bern', initial: '1' } }
    const response = await submit(client, company.users.owner, `/acme/customers/${customer.id}?section=contact`, { _version: '1', points, addresses }, 'PUT')
    response.assertHeader('location', `/acme/customers/${customer.id}?tab=contact`)
    const record = await now()
    assert.deepEqual(record.points.map(({ value }) => value), ['+49 30 901899', 'ana'])
    assert.deepEqual(record.addresses.map(({ city, postcode, initial }) => [city, postcode, initial]), [['Ulm', '01099', false], ['Bern', null, true]])
  })

  test('unticks boxes and empties lists', async ({ client, assert }) => {
    await company.as('owner', () => changeCustomer(customer.id, { newsletter: 'yes', tags: ['vip'] }))
    await submit(client, company.users.owner, `/acme/customers/${customer.id}?section=marketing`, { _version: '2', newsletter: '', tags: [''] }, 'PUT')
    const record = await now()
    assert.isFalse(record.newsletter)
    assert.deepEqual(record.custom, {})
  })

  test('gives htmx only the form of a section', async ({ client, assert }) => {
    const response = await client.get(`/acme/customers/${customer.id}/edit?section=basic`).loginAs(company.users.owner).header('hx-request', 'true')
    response.assertStatus(200)
    assert.notInclude(response.text(), '<html')
    assert.include(response.text(), `name="_version" value="1"`)
  })

  test('shows mine, theirs and the original when somebody else saved first, and loses nothing (WEB-9)', async ({ client, assert }) => {
    const { owner } = company.users
    await company.as('owner', () => createField('note', 'text', { label: 'Note' }))
    await company.as('manager', () => changeCustomer(customer.id, { last_name: 'Theirs', company: 'Their firm', status: 'dormant' }))
    const mine = { _version: '1', first_name: 'Luís', last_name: 'Mine', company: '', membership_number: 'M9', status: 'active' }
    const conflict = await submit(client, owner, `/acme/customers/${customer.id}`, mine, 'PUT')
    conflict.assertStatus(409)
    const rows = conflict.text().split('<th scope="row">').slice(1).map((row) => row.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim())
    assert.match(rows.find((row) => row.startsWith('Last name'))!, /^Last name Gonçalves Theirs Mine/)
    assert.match(rows.find((row) => row.startsWith('Membership number'))!, /^Membership number M1 M1 M9/)
    assert.match(rows.find((row) => row.startsWith('Company'))!, /Their firm Not changed by you/)
    assert.isUndefined(rows.find((row) => row.startsWith('First name')))
    assert.include(conflict.text(), 'manager of acme')
    assert.equal((await now()).last_name, 'Theirs')

    const choice = { _version: '2', last_name: 'Mine', membership_number: 'M9', _choice: { last_name: 'mine', membership_number: 'theirs', company: 'theirs', status: 'theirs' } }
    ;(await submit(client, owner, `/acme/customers/${customer.id}`, choice, 'PUT')).assertStatus(303)
    assert.deepInclude(await now(), { last_name: 'Mine', membership_number: 'M1', company: 'Their firm', version: 3 })
  })

  test('asks nothing when both saved the same', async ({ client }) => {
    await company.as('manager', () => changeCustomer(customer.id, { last_name: 'Same' }))
    const response = await submit(client, company.users.owner, `/acme/customers/${customer.id}`, { _version: '1', last_name: 'Same' }, 'PUT')
    response.assertStatus(303)
  })

  test('adds a row for another phone without saving', async ({ client, assert }) => {
    const response = await submit(client, company.users.owner, `/acme/customers/${customer.id}?section=contact`, { _version: '1', _add: 'points' }, 'PUT')
    response.assertStatus(200)
    assert.include(response.text(), 'class="item-row point-row"')
    assert.equal((await now()).version, 1)
  })
})
