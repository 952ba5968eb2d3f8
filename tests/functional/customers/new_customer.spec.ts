import { test } from '@japa/runner'
import Form from '#models/form'
import { readRecord } from '#lists/read_records'
import { newId } from '#text/ids'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { changed, createField, createValue } from '#tests/helpers/custom_fields'
import { createCustomer } from '#tests/helpers/customers'
import { createdId, newCustomerForm, submit } from '#tests/helpers/customer_pages'
import { statementsOf } from '#tests/helpers/statements'

test.group('New customer', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('is refused to who may not create customers, page and form', async ({ client, assert }) => {
    const { analyst } = company.users
    ;(await client.get('/acme/customers/new').loginAs(analyst)).assertStatus(403)
    ;(await submit(client, analyst, '/acme/customers', newCustomerForm(analyst))).assertStatus(403)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 0))
  })

  test('keeps everything typed and names each field when something is missing or wrong (M1.15)', async ({ client, assert }) => {
    const { owner } = company.users
    const form = { type: 'person', first_name: '', last_name: 'O’Brien <b>', segment: '', status: 'active', email: 'nobody', tags: ['vip'], newsletter: '1', points: { k1: { channel: 'line', value: 'my-line', label: 'Shop' } }, addresses: { k2: { city: 'Ulm' } } }
    const response = await submit(client, owner, '/acme/customers', form)
    response.assertStatus(422)
    const page = response.text()
    for (const kept of ['O’Brien &lt;b&gt;', 'value="nobody"', 'value="my-line"', 'value="Shop"', 'value="Ulm"', '<option value="vip" selected>', '<option value="active" selected>']) assert.include(page, kept)
    assert.match(page, /checked[^>]*name="newsletter"/)
    assert.match(page, /error-summary[^]*href="#field-segment">Segment: Needs a value/)
    assert.include(page, 'Email: Not an e-mail address')
    assert.match(page, /id="field-email"[^>]*aria-invalid="true"/)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 0))
  })

  test('refuses a duplicate ID number and links the other record, unless it may not be seen (M1.14)', async ({ client, assert }) => {
    const { owner } = company.users
    const other = await company.as('owner', () => createCustomer({ id_type: 'passport', id_number: 'AB 1' }))
    const response = await submit(client, owner, '/acme/customers', newCustomerForm(owner, { id_type: 'passport', id_number: 'ab 1' }))
    response.assertStatus(422)
    response.assertTextIncludes('ID number: Another customer has this value already')
    response.assertTextIncludes('Luís Gonçalves has the same value')
    response.assertTextIncludes(`href="/acme/customers/${other.id}"`)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 1))
  })

  test('does not tell who holds a value to somebody who may not see that record', async ({ client, assert }) => {
    const { owner, agent } = company.users
    const other = await company.as('owner', () => createCustomer({ membership_number: 'M1' }))
    await company.as('owner', async () => {
      const { default: Grant } = await import('#models/grant')
      const { default: Role } = await import('#models/role')
      const role = await Role.findByOrFail('key', 'agent')
      await Grant.query().where('roleId', role.id).where('permission', 'customers.view').update({ scope: 'own' })
      await changed()
    })
    const response = await submit(client, agent, '/acme/customers', newCustomerForm(owner, { membership_number: 'm1' }))
    response.assertStatus(422)
    response.assertTextIncludes('whom you may not see')
    assert.notInclude(response.text(), other.id)
    assert.notInclude(response.text(), 'Gonçalves')
  })

  test('never sets what the server owns (MA-1)', async ({ client, assert }) => {
    const { owner, agent } = company.users
    const owned = { id: newId(), tenant_id: '99', version: '7', created_by: agent.id, created_at: '2001-01-01', deleted_at: '2001-01-01', disabled_at: '2001-01-01', source: 'api', sort_name: 'zzz', submission: newId(), custom: { x: '1' } }
    const response = await submit(client, owner, '/acme/customers', newCustomerForm(owner, owned))
    response.assertStatus(303)
    await company.as('owner', async () => {
      const record = (await readRecord(createdId(response.header('location')!)))!
      assert.deepInclude(record, { version: 1, created_by: owner.id, deleted_at: null, disabled_at: null, source: 'user', sort_name: 'ana lopez', submission: null, custom: {} })
      assert.notEqual(record.id, owned.id)
      assert.notMatch(String(record.created_at), /^2001/)
    })
  })

  test('answers 422, never 500, to parameters of a wrong type (IN-7)', async ({ client, assert }) => {
    const { owner } = company.users
    for (const value of [['x', 'y'], { x: 1 }, { x: ['y'] }]) {
      for (const key of ['first_name', 'segment', 'points', 'addresses', '_submission', '_add']) {
        const response = await submit(client, owner, '/acme/customers', newCustomerForm(owner, { [key]: value }))
        assert.equal(`${key} ${response.status()}`, `${key} 422`, JSON.stringify(value))
      }
    }
  })

  test('shows the fields of all active forms by form and section, and of no other (M4.1)', async ({ client, assert }) => {
    await company.as('owner', async () => {
      await createField('shoe_size', 'number', { label: 'Shoe size' })
      await createField('retired_one', 'text', { label: 'Not asked' })
      const form = (name: string, key: string, active: boolean) => Form.create({ list: 'customers', name, active, position: 9, sections: [{ id: newId(), name: `${name} section`, fields: [{ key, required: false }] }], version: 1 })
      await form('Onboarding', 'shoe_size', true)
      await form('Old', 'retired_one', false)
      await changed()
    })
    const page = (await client.get('/acme/customers/new').loginAs(company.users.owner)).text()
    for (const text of ['Onboarding section', 'Onboarding', 'Shoe size', 'Identity', 'Classification', 'First name', 'Email']) assert.include(page, text)
    assert.notInclude(page, 'Not asked')
  })

  test('marks required fields with an asterisk and the word (M4.2)', async ({ client, assert }) => {
    const page = (await client.get('/acme/customers/new').loginAs(company.users.owner)).text()
    for (const label of ['First name', 'Segment', 'Status', 'Acquisition channel', 'Responsible manager']) {
      assert.match(page, new RegExp(`data-label="${label}">\\s*${label}\\s*<span class="required-mark" aria-hidden="true">\\*</span>\\s*<span class="visually-hidden">required</span>`))
    }
    assert.notMatch(page, /data-label="Gender">\s*Gender\s*<span class="required-mark"/)
  })

  test('says which required fields are left, and has Discard beside Save customer (M4.3, M4.4)', async ({ client, assert }) => {
    const page = (await client.get('/acme/customers/new').loginAs(company.users.owner)).text()
    assert.match(page, /<form [^>]*data-guided/)
    assert.match(page, /data-left aria-live="polite"/)
    assert.match(page, /<button class="btn" type="reset">Discard<\/button>/)
    assert.match(page, /<button [^>]*data-save[^>]*>Save customer<\/button>/)
  })

  test('offers the values of the dictionaries, those in use only (M4.8, M1.9)', async ({ client, assert }) => {
    await company.as('owner', async () => {
      await createValue('segment', 'Key accounts')
      const gone = await createValue('status', 'Long gone')
      const { DateTime } = await import('luxon')
      await gone.merge({ retiredAt: DateTime.now() }).save()
      await changed()
    })
    const page = (await client.get('/acme/customers/new').loginAs(company.users.owner)).text()
    assert.match(page, /<option value="key_accounts"[^>]*>Key accounts<\/option>/)
    for (const name of ['Prospect', 'Active', 'Referral']) assert.include(page, `>${name}</option>`)
    assert.notInclude(page, 'Long gone')
  })

  test('leads back to the list with the new customer on top (M4.5)', async ({ client, assert }) => {
    const { owner } = company.users
    await company.as('owner', () => createCustomer({ first_name: 'Earlier' }))
    const response = await submit(client, owner, '/acme/customers', newCustomerForm(owner, { phone: '+49 30 901820' }))
    response.assertStatus(303)
    assert.match(response.header('location')!, /^\/acme\/customers\?created=[0-9A-Z]{26}$/)
    const list = (await client.get(response.header('location')!).loginAs(owner)).text()
    assert.isBelow(list.indexOf('Ana López'), list.indexOf('Earlier'))
  })

  test('adds a row for another phone or address without saving or losing anything (M2.1, M2.4)', async ({ client, assert }) => {
    const { owner } = company.users
    const first = await submit(client, owner, '/acme/customers', { type: 'person', first_name: 'Ana', _add: 'points' })
    first.assertStatus(200)
    assert.lengthOf(first.text().match(/class="item-row point-row"/g)!, 1)
    assert.include(first.text(), 'value="Ana"')
    const second = await submit(client, owner, '/acme/customers', { points: { a: { channel: 'phone', value: '+49 30 1' } }, _add: 'addresses' })
    assert.include(second.text(), 'value="+49 30 1"')
    assert.lengthOf(second.text().match(/class="item-row address-row"/g)!, 1)
    for (const kind of ['point', 'address']) (await client.get(`/acme/customers/rows/${kind}`).loginAs(owner)).assertStatus(200)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 0))
  })

  test('is created once, however often the same submission is sent (WEB-8)', async ({ client, assert }) => {
    const { owner } = company.users
    const _submission = newId()
    const form = newCustomerForm(owner, { _submission, number: 'C-1' })
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(client, owner, '/acme/customers', form)))
    answers.push(await submit(client, owner, '/acme/customers', form))
    for (const answer of answers) answer.assertStatus(303)
    assert.lengthOf([...new Set(answers.map((answer) => answer.header('location')))], 1)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 1))
  })
    .tags(['@commits'])
    .timeout(60_000)

  test('costs at most twelve statements to ask for and twenty-five to save', async ({ client, assert }) => {
    const { owner } = company.users
    await client.get('/acme/customers/new').loginAs(owner)
    const page = await statementsOf(async () => (await client.get('/acme/customers/new').loginAs(owner)).assertStatus(200))
    assert.isAtMost(page.length, 12, page.join('\n'))
    const save = await statementsOf(async () => (await submit(client, owner, '/acme/customers', newCustomerForm(owner))).assertStatus(303))
    assert.isAtMost(save.length, 25, save.join('\n'))
  })
})
