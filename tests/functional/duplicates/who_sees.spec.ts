import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { current } from '#tenancy/current'
import { makeCompany, type Company } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { ana, pairs, scan, twins } from '#tests/helpers/duplicates'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { newId } from '#text/ids'

const PATH = '/acme/customers/duplicates'

test.group('Who sees a pair of duplicates', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const found = (more: object = {}) =>
    acme.as('owner', async () => {
      const both = await twins(more)
      await scan()
      return { both, pair: (await pairs())[0] }
    })
  const stateOf = (id: string) =>
    acme.as(
      'owner',
      async () => (await db.from('duplicate_pairs').where({ tenant_id: current.tenant.id, id }).firstOrFail()).state
    )

  test('is for who may change customers', async ({ client }) => {
    const { pair } = await found()
    const { analyst } = acme.users
    ;(await client.get(PATH).loginAs(analyst)).assertStatus(403)
    ;(await submit(client, analyst, `${PATH}/scans`)).assertStatus(403)
    ;(await submit(client, analyst, `${PATH}/${pair.id}/decision`)).assertStatus(403)
  })

  test('holds no pair of another company, nor lets it be decided', async ({ client, assert }) => {
    const { pair } = await found()
    const other = await makeCompany('other')
    const page = await client.get('/other/customers/duplicates').loginAs(other.users.owner)
    assert.notInclude(page.text(), 'García')
    ;(await submit(client, other.users.owner, `/other/customers/duplicates/${pair.id}/decision`)).assertStatus(404)
    ;(await submit(client, acme.users.owner, `${PATH}/${newId()}/decision`)).assertStatus(404)
    assert.equal(await stateOf(pair.id), 'open')
  })

  test('shows a pair only to who may see both, and never counts for others', async ({ client, assert }) => {
    const { pair } = await found()
    const { agent, owner } = acme.users
    await setReach(acme, 'agent', 'customers.view', 'own')
    await acme.as('owner', () =>
      db.from('customers').where({ tenant_id: current.tenant.id, id: pair.low_id }).update({ manager_id: agent.id })
    )
    const page = await client.get(PATH).loginAs(agent)
    page.assertStatus(200)
    for (const told of ['García', 'Garcia', 'To decide (']) assert.notInclude(page.text(), told)
    ;(await submit(client, agent, `${PATH}/${pair.id}/decision`)).assertStatus(404)
    const narrowed = await client.get(`${PATH}?customer=${pair.high_id}`).loginAs(agent)
    for (const name of ['García', 'Garcia']) assert.notInclude(narrowed.text(), name)
    assert.notInclude((await client.get(`/acme/customers/${pair.low_id}`).loginAs(agent)).text(), 'possible duplicate')
    ;(await client.get(PATH).loginAs(owner)).assertTextIncludes('To decide (1)')
  })

  test('says nothing by fields that are hidden from the person', async ({ client, assert }) => {
    await rule(acme, 'agent', { birthday: 'hidden', id_number: 'masked' })
    await setReach(acme, 'agent', 'customers.edit', 'all')
    const { both, pair } = await found({ id_number: undefined })
    const page = await client.get(PATH).loginAs(acme.users.agent)
    assert.notInclude(page.text(), 'García')
    ;(await submit(client, acme.users.agent, `${PATH}/${pair.id}/decision`)).assertStatus(404)
    await acme.as('owner', async () => {
      const bare = { birthday: null, phone: '+34 699 111 222' }
      for (const last of ['Soto', 'Sotto'])
        await createCustomer({ ...ana, ...bare, last_name: last, id_number: last === 'Soto' ? 'ZSoto' : '' })
      await scan()
    })
    const seen = await client.get(PATH).loginAs(acme.users.agent)
    seen.assertTextIncludes('Soto')
    for (const hidden of ['ZSoto', '1980', 'same ID']) assert.notInclude(seen.text(), hidden)
    assert.lengthOf(both, 2)
  })

  test('lets who may not change both look, and decide nothing', async ({ client, assert }) => {
    const { pair } = await found()
    const page = await client.get(PATH).loginAs(acme.users.agent)
    page.assertTextIncludes('García')
    assert.notInclude(page.text(), `${pair.id}/decision`)
    ;(await submit(client, acme.users.agent, `${PATH}/${pair.id}/decision`)).assertStatus(403)
  })
})
