import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import Change from '#models/change'
import { recordAt } from '#actions/records/record_at'
import { readRecord } from '#lists/read_records'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { rule } from '#tests/helpers/field_rules'
import { COMMITS } from '#tests/helpers/isolation'
import { visits } from '#tests/helpers/visits'
import { newId } from '#text/ids'

const values = { id_number: 'X77', id_type: 'passport', phone: '+49 30 777666', mobile: '+49 171 9018200', city: 'Ulm' }

async function maskedFor(client: ApiClient) {
  const { acme, visit } = await visits(client)
  const customer = await acme.as('owner', () => createCustomer(values))
  await rule(acme, 'agent', {
    id_number: 'masked',
    phone: 'masked',
    city: 'masked',
    birthday: 'hidden',
    status: 'read',
  })
  const path = `/acme/customers/${customer.id}`
  const ask = (field: string) => submit(client, acme.users.agent, `${path}/reveals`, { field })
  const looks = () =>
    acme.as('owner', async () =>
      (await Change.query().where('action', 'reveal')).map(({ after, before, userId }) => ({ after, before, userId }))
    )
  return { acme, visit, customer, path, ask, looks }
}

test.group('A look at a masked value', (group) => {
  group.tap((each) => each.tags([COMMITS]))

  test('is offered on the page of the customer, where the value is not', async ({ client, assert }) => {
    const { visit, path } = await maskedFor(client)
    const basic = (await visit(path, 'agent')).text()
    assert.match(basic, /<form[^>]+action="[^"]+\/reveals"[^>]*>[^]*?value="id_number"[^]*?Reveal ID number/)
    assert.notInclude(basic, 'X77')
    assert.notInclude(basic, '777666')
    const contact = (await visit(`${path}?tab=contact`, 'agent')).text()
    for (const field of ['phone', 'city']) assert.include(contact, `name="field" value="${field}"`)
    for (const gone of ['777666', 'Ulm']) assert.notInclude(contact, gone)
    assert.include(contact, '+49 171 9018200')
    assert.notInclude((await visit(path)).text(), '/reveals')
  })

  test('shows the value in its place and is kept in the history, without the value', async ({ client, assert }) => {
    const { acme, visit, path, ask, looks } = await maskedFor(client)
    const page = await ask('id_number')
    page.assertStatus(200)
    assert.include(String(page.header('cache-control')), 'no-store')
    assert.match(page.text(), /ID number<\/dt>\s*<dd[^>]*>\s*<span[^>]*>X77<\/span>/)
    assert.include(page.text(), '<h1')
    assert.deepEqual(await looks(), [{ before: {}, after: { revealed: 'id_number' }, userId: acme.users.agent.id }])
    assert.notInclude((await visit(path, 'agent')).text(), 'X77')
    const history = (await visit(`${path}?tab=history`)).text()
    assert.include(history, 'Looked at ID number')
    assert.include(history, 'agent of acme')
  })

  test('gives htmx the fact alone: a channel with all its points, a part of the addresses', async ({
    client,
    assert,
  }) => {
    const { acme, path, ask } = await maskedFor(client)
    const answer = await client
      .post(`${path}/reveals`)
      .loginAs(acme.users.agent)
      .withCsrfToken()
      .header('hx-request', 'true')
      .form({ field: 'phone' })
    answer.assertStatus(200)
    assert.match(answer.text(), /^\s*<div class="fact" id="fact-phone">[^]*\+49 30 777666[^]*<\/div>\s*$/)
    assert.include((await ask('city')).text(), 'Ulm')
  })

  test('names another customer only when asked', async ({ client, assert }) => {
    const { acme, visit, path, ask } = await maskedFor(client)
    await acme.as('owner', async () => {
      await createField('referred_by', 'customer', { label: 'Referred by' })
      const { id } = await createCustomer({ first_name: 'Referrer' })
      await changeCustomer(path.split('/').at(-1)!, { referred_by: id })
    })
    await rule(acme, 'agent', { referred_by: 'masked' })
    for (const place of [
      `${path}?tab=other`,
      `${path}?tab=history`,
      '/acme/customers?columns=number,referred_by&q=50',
    ]) {
      const page = await visit(place, 'agent')
      page.assertStatus(200)
      assert.notInclude(page.text(), 'Referrer', place)
    }
    assert.include((await ask('referred_by')).text(), 'Referrer')
  })

  test('is refused where the field is hidden, unknown or the customer out of sight, and noted by nobody', async ({
    client,
    assert,
  }) => {
    const { acme, ask, looks } = await maskedFor(client)
    for (const field of ['birthday', 'nothing', '__proto__', 'submission']) (await ask(field)).assertStatus(404)
    ;(await ask('status')).assertStatus(303)
    ;(await ask('')).assertStatus(303)
    ;(
      await submit(client, acme.users.agent, `/acme/customers/${newId()}/reveals`, { field: 'id_number' })
    ).assertStatus(404)
    assert.deepEqual(await looks(), [])
  })

  test('leaves the versions of the customer what they were', async ({ client, assert }) => {
    const { acme, customer, path, ask } = await maskedFor(client)
    await submit(client, acme.users.owner, path, { _version: '1', last_name: 'Second' }, 'PUT')
    await ask('id_number')
    await ask('phone')
    await acme.as('owner', async () => {
      const now = (await readRecord(customer.id))!
      assert.equal(now.version, 2)
      assert.equal((await recordAt(now, 1)).last_name, customer.last_name)
    })
  })

  test('is not told to who may not know of the field', async ({ client, assert }) => {
    const { acme, visit, path, ask } = await maskedFor(client)
    await ask('id_number')
    await rule(acme, 'manager', { id_number: 'hidden' })
    assert.notInclude((await visit(`${path}?tab=history`, 'manager')).text(), 'Looked at')
  })

  test('ends after a hundred in an hour', async ({ client, assert }) => {
    const { ask, looks } = await maskedFor(client)
    for (let at = 0; at < 100; at++) (await ask('id_number')).assertStatus(200)
    const refused = await ask('id_number')
    refused.assertStatus(429)
    assert.isAbove(Number(refused.header('retry-after')), 0)
    assert.lengthOf(await looks(), 100)
  }).timeout(60_000)
})
