import { test } from '@japa/runner'
import Form from '#models/form'
import { newId } from '#text/ids'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { changed, createField, createValue } from '#tests/helpers/custom_fields'
import { submit } from '#tests/helpers/customer_pages'

test.group('The form for new customers', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('shows the fields of all active forms by form and section, and of no other (M4.1)', async ({
    client,
    assert,
  }) => {
    await company.as('owner', async () => {
      await createField('shoe_size', 'number', { label: 'Shoe size' })
      await createField('retired_one', 'text', { label: 'Not asked' })
      const form = (name: string, key: string, active: boolean) =>
        Form.create({
          list: 'customers',
          name,
          active,
          position: 9,
          sections: [{ id: newId(), name: `${name} section`, fields: [{ key, required: false }] }],
          version: 1,
        })
      await form('Onboarding', 'shoe_size', true)
      await form('Old', 'retired_one', false)
      await changed()
    })
    const page = (await client.get('/acme/customers/new').loginAs(company.users.owner)).text()
    for (const text of [
      'Onboarding section',
      'Onboarding',
      'Shoe size',
      'Identity',
      'Classification',
      'First name',
      'Email',
    ])
      assert.include(page, text)
    assert.notInclude(page, 'Not asked')
  })

  test('marks required fields with an asterisk and the word (M4.2)', async ({ client, assert }) => {
    const page = (await client.get('/acme/customers/new').loginAs(company.users.owner)).text()
    for (const label of ['First name', 'Segment', 'Status', 'Acquisition channel', 'Responsible manager']) {
      assert.match(
        page,
        new RegExp(
          `data-label="${label}">\\s*${label}\\s*<span class="required-mark" aria-hidden="true">\\*</span>\\s*<span class="visually-hidden">required</span>`
        )
      )
    }
    assert.notMatch(page, /data-label="Gender">\s*Gender\s*<span class="required-mark"/)
  })

  test('says which required fields are left, and has Discard beside Save customer (M4.3, M4.4)', async ({
    client,
    assert,
  }) => {
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

  test('adds a row for another phone or address without saving or losing anything (M2.1, M2.4)', async ({
    client,
    assert,
  }) => {
    const { owner } = company.users
    const first = await submit(client, owner, '/acme/customers', {
      type: 'person',
      first_name: 'Ana',
      _add: 'points',
    })
    first.assertStatus(200)
    assert.lengthOf(first.text().match(/class="item-row point-row"/g)!, 1)
    assert.include(first.text(), 'value="Ana"')
    const second = await submit(client, owner, '/acme/customers', {
      points: { a: { channel: 'phone', value: '+49 30 1' } },
      _add: 'addresses',
    })
    assert.include(second.text(), 'value="+49 30 1"')
    assert.lengthOf(second.text().match(/class="item-row address-row"/g)!, 1)
    for (const kind of ['point', 'address'])
      (await client.get(`/acme/customers/rows/${kind}`).loginAs(owner)).assertStatus(200)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 0))
  })
})
