import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { SetValueRetired } from '#actions/settings/dictionaries/set_value_retired'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import DictionaryValue from '#models/dictionary_value'
import { readRecord } from '#lists/read_records'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import { countOf, type Company } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { textOf } from '#tests/helpers/texts'
import { visits } from '#tests/helpers/visits'

type Input = Parameters<typeof createCustomer>[0]

/** A customer that was changed once: its id, and that of the change. */
const changedOnce = (company: Company, input: Input, change: Input) =>
  company.as('owner', async () => {
    const { id } = await createCustomer(input)
    const problems = await changeCustomer(id, change!)
    if (problems.length) throw new Error(JSON.stringify(problems))
    return { id, change: await lastChange(id) }
  })

async function lastChange(id: string): Promise<string> {
  const own = db.from('changes').where({ tenant_id: current.tenant.id, record_id: id })
  return (await own.orderBy('seq', 'desc').firstOrFail()).id
}

const stored = (company: Company, id: string) => company.as('owner', async () => (await readRecord(id))!)

test.group('Restoring an earlier value', () => {
  test('is refused to who may not edit the customer, and not offered', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const { id, change } = await changedOnce(acme, { last_name: 'First' }, { last_name: 'Second' })
    const path = `/acme/customers/${id}/reversal`
    ;(await visit(`${path}?change=${change}&part=last_name`, 'analyst')).assertStatus(403)
    const form = { _version: '2', change, part: 'last_name' }
    ;(await submit(client, acme.users.analyst, path, form)).assertStatus(403)
    assert.equal((await stored(acme, id)).last_name, 'Second')
    assert.notInclude((await visit(`/acme/customers/${id}?tab=history`, 'analyst')).text(), '/reversal')
  })

  test('knows only changes of this customer, and parts of theirs', async ({ client }) => {
    const { acme, visit } = await visits(client)
    const { id, change } = await changedOnce(acme, { last_name: 'First' }, { last_name: 'Second' })
    const other = await changedOnce(acme, { last_name: 'Other' }, { last_name: 'Another' })
    const asked = [
      `change=${other.change}&part=last_name`,
      `change=${newId()}&part=last_name`,
      `change=nonsense&part=last_name`,
      `change=${change}&part=first_name`,
      `change=${change}&part=deleted`,
      `change=${change}&part=points.${newId()}`,
      `change=${change}`,
    ]
    for (const query of asked) (await visit(`/acme/customers/${id}/reversal?${query}`)).assertStatus(404)
  })

  test('shows now and then, restores, and is itself a change (M3.7)', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const { id, change } = await changedOnce(acme, { last_name: 'First' }, { last_name: 'Second', newsletter: 'yes' })
    const path = `/acme/customers/${id}/reversal`
    const history = (await visit(`/acme/customers/${id}?tab=history`)).text()
    assert.include(history, `${path}?change=${change}&amp;part=last_name`)
    assert.notInclude((await visit(`/acme/customers/${id}`)).text(), path)
    const page = await visit(`${path}?change=${change}&part=last_name`)
    assert.match(textOf(page.text()), /Last name Now Second Restored First Restore this value/)
    const form = { _version: '2', change, part: 'last_name' }
    const answer = await submit(client, acme.users.owner, path, form)
    answer.assertStatus(303)
    answer.assertHeader('location', `/acme/customers/${id}?tab=history`)
    const record = await stored(acme, id)
    assert.deepEqual([record.last_name, record.newsletter, record.name], ['First', true, 'Luís First'])
    await acme.as('owner', async () => {
      assert.equal(await countOf('changes', { record_id: id, source: 'user' }), 3)
      assert.isTrue((await verifyTenant()).whole)
    })
    const again = await submit(client, acme.users.owner, path, { ...form, _version: '3' })
    again.assertStatus(303)
    assert.equal((await stored(acme, id)).version, 3)
  })

  test('restores a “no”, an empty field, several values, a contact point and an address', async ({
    client,
    assert,
  }) => {
    const { acme } = await visits(client)
    const input = { phone: '+49 30 901820', addresses: [{ city: 'Bonn', country: 'DE' }], tags: ['vip'] }
    const { id } = await acme.as('owner', () => createCustomer(input))
    const before = await stored(acme, id)
    const [point, address] = [before.points[0].id, before.addresses[0].id]
    await acme.as('owner', () =>
      changeCustomer(id, {
        ...{ newsletter: 'yes', company: 'Acme', tags: [] },
        points: [{ id: point, remove: '1' }],
        addresses: [{ id: address, city: 'Berlin' }],
      })
    )
    const change = await acme.as('owner', () => lastChange(id))
    for (const part of ['newsletter', 'company', 'tags', `points.${point}`, `addresses.${address}`]) {
      const { version } = await stored(acme, id)
      const form = { _version: String(version), change, part }
      ;(await submit(client, acme.users.owner, `/acme/customers/${id}/reversal`, form)).assertStatus(303)
      assert.equal((await stored(acme, id)).version, version + 1, part)
    }
    const after = await stored(acme, id)
    assert.deepEqual([after.newsletter, after.company], [false, null])
    assert.deepEqual(after.custom, before.custom)
    assert.deepEqual([after.points[0].value, after.points[0].primary], ['+49 30 901820', true])
    assert.deepEqual(after.addresses, before.addresses)
  })

  test('obeys what holds now: taken and retired values are refused in words', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const first = { membership_number: 'M-1', segment: 'retail' }
    const { id, change } = await changedOnce(acme, first, { membership_number: 'M-2', segment: 'enterprise' })
    await acme.as('owner', async () => {
      await createCustomer({ last_name: 'Taker', membership_number: 'M-1' })
      const retail = await DictionaryValue.query().where({ dictionary: 'segment', key: 'retail' }).firstOrFail()
      await new SetValueRetired().handle(retail, true)
    })
    const path = `/acme/customers/${id}/reversal`
    const unique = await submit(client, acme.users.owner, path, { _version: '2', change, part: 'membership_number' })
    unique.assertStatus(422)
    assert.match(textOf(unique.text()), /This value can't be restored Membership number: Another customer has this/)
    const retired = await submit(client, acme.users.owner, path, { _version: '2', change, part: 'segment' })
    retired.assertStatus(422)
    assert.match(textOf(retired.text()), /Segment: “[^”]+” is not offered any more/)
    const asked = textOf((await visit(`${path}?change=${change}&part=segment`)).text())
    assert.match(asked, /is not offered any more.* Edit customer Keep as it is/)
    assert.equal((await stored(acme, id)).version, 2)
  })

  test('asks again when somebody saved the customer in the meantime', async ({ client, assert }) => {
    const { acme } = await visits(client)
    const { id, change } = await changedOnce(acme, { last_name: 'First' }, { last_name: 'Second' })
    await acme.as('manager', () => changeCustomer(id, { last_name: 'Third' }))
    const form = { _version: '2', change, part: 'last_name' }
    const answer = await submit(client, acme.users.owner, `/acme/customers/${id}/reversal`, form)
    answer.assertStatus(409)
    assert.match(textOf(answer.text()), /saved this customer in the meantime.* Now Third Restored First/)
    assert.equal((await stored(acme, id)).last_name, 'Third')
  })
})
