import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ReceiveContact } from '#actions/inbound/receive_contact'
import { SetValueRetired } from '#actions/settings/dictionaries/set_value_retired'
import { findValue, valueById } from '#dictionaries/values'
import { readRecord } from '#lists/read_records'
import DictionaryValue from '#models/dictionary_value'
import Tenant from '#models/tenant'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { reloadConfiguration } from '#tenancy/configuration'
import { runAs, type TenantSettings } from '#tenancy/current'

const save = (client: ApiClient, acme: Company, form: object, role: 'owner' | 'analyst' = 'owner') =>
  client.put('/acme/settings/company').form(form).loginAs(acme.users[role]).withCsrfToken().redirects(0)

const settings = async (acme: Company) =>
  acme.as('owner', async () => (await Tenant.findOrFail(acme.tenant.id)).settings as TenantSettings)

const idOf = (acme: Company, dictionary: string, key: string) =>
  acme.as('owner', async () => findValue(dictionary, key)!.id)

test.group('The settings of the company', () => {
  test('are changed by those who may', async ({ client, assert }) => {
    const acme = await makeCompany()
    ;(await client.get('/acme/settings/company').loginAs(acme.users.analyst)).assertStatus(403)
    ;(await save(client, acme, { binDays: '3' }, 'analyst')).assertStatus(403)
    assert.notProperty(await settings(acme), 'binDays')
  })

  test('refuse days that are none, keep what was typed, and take no value of others', async ({ client, assert }) => {
    const acme = await makeCompany()
    const globex = await makeCompany('globex')
    for (const binDays of ['0', '366', 'many', ''])
      assert.isNotEmpty((await save(client, acme, { binDays })).flashMessage('inputErrorsBag'), binDays)
    assert.notProperty(await settings(acme), 'binDays')
    const stranger = await idOf(globex, 'segment', 'enterprise')
    await save(client, acme, { binDays: '14', segment: stranger, manager: globex.users.owner.id })
    assert.deepInclude(await settings(acme), { binDays: 14, inbound: {} })
  })

  test('say how long the bin keeps, and what those begin with who get in touch first; the history says so', async ({
    client,
    assert,
  }) => {
    const acme = await makeCompany()
    const segment = await idOf(acme, 'segment', 'enterprise')
    const manager = acme.users.manager.id
    ;(await save(client, acme, { binDays: '14', segment, manager })).assertStatus(303)
    await save(client, acme, { binDays: '14', segment, manager })
    const kept = await settings(acme)
    assert.deepInclude(kept, { country: 'DE', binDays: 14, inbound: { segment, manager } })
    const page = await client.get('/acme/settings/company').loginAs(acme.users.owner)
    assert.match(page.text(), new RegExp(`value="${segment}"[^>]* selected`))
    const history = await client.get('/acme/settings/history').loginAs(acme.users.owner)
    for (const text of ['Days in the bin', '14', 'Enterprise', 'manager of acme']) history.assertTextIncludes(text)
    await acme.as('owner', async () => assert.equal(await countOf('changes', { list: 'company' }), 1))
    const fresh = await acme.as('owner', () => received(acme, kept, '+49 30 901820'))
    assert.equal(fresh.manager_id, manager)
    assert.equal(fresh.segment_id, segment)
  })

  test('that name a value which was retired since give the first one in use', async ({ assert }) => {
    const acme = await makeCompany()
    const segment = await idOf(acme, 'segment', 'enterprise')
    await acme.as('owner', async () => new SetValueRetired().handle(await DictionaryValue.findOrFail(segment), true))
    await acme.as('owner', async () => {
      const fresh = await received(acme, { country: 'DE', inbound: { segment } }, '+49 30 901820')
      assert.equal(valueById(String(fresh.segment_id))!.key, 'retail')
    })
  })
})

/** Whom an unknown number makes in a company with these settings. */
function received({ tenant, users }: Company, given: TenantSettings, value: string) {
  const { id, name, locale, timeZone } = users.owner
  return runAs({ ...tenant, settings: given }, { id, name, locale, timeZone, membershipId: '' }, async () => {
    await reloadConfiguration()
    const answer = await new ReceiveContact().handle({ channel: 'phone', value, message: 'Called', source: 'api' })
    return (await readRecord((answer as { customerId: string }).customerId))!
  })
}
