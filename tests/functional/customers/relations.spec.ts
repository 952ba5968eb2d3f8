import { test } from '@japa/runner'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { relate } from '#tests/helpers/relations'

test.group('Relations of customers', (group) => {
  let acme: Company
  let mother: { id: string }
  let daughter: { id: string }

  group.each.setup(async () => {
    acme = await makeCompany()
    await acme.as('owner', async () => {
      mother = await createCustomer({ first_name: 'Mother', last_name: 'Works', number: 'M-1' })
      daughter = await createCustomer({ first_name: 'Daughter', last_name: 'Works', number: 'D-1' })
    })
  })

  const related = async (client: Parameters<typeof submit>[0], id: string, role: keyof Company['users'] = 'owner') => {
    const page = (await client.get(`/acme/customers/${id}?tab=related`).loginAs(acme.users[role])).text()
    return /<div id="tab">[^]*?<aside/.exec(page)![0]
  }
  const add = (client: Parameters<typeof submit>[0], form: object, role: keyof Company['users'] = 'owner') =>
    submit(client, acme.users[role], `/acme/customers/${daughter.id}/relations`, { ...form })
  const links = () => acme.as('owner', () => countOf('customer_links'))

  test('are neither added nor removed by who may not edit the customer', async ({ client, assert }) => {
    const form = { other: mother.id, type: 'parent_company' }
    ;(await add(client, form, 'analyst')).assertStatus(403)
    const path = `/acme/customers/${daughter.id}/relations`
    ;(await client.get(`${path}/new`).loginAs(acme.users.analyst)).assertStatus(403)
    await acme.as('owner', () => relate(mother, 'parent_company', daughter))
    assert.notInclude(await related(client, daughter.id, 'analyst'), '/deletion')
    assert.equal(await links(), 1)
  })

  test('are never those of another tenant', async ({ client, assert }) => {
    const globex = await makeCompany('globex')
    const stranger = await globex.as('owner', () => createCustomer())
    ;(await add(client, { other: stranger.id, type: 'partner' })).assertStatus(422)
    ;(
      await submit(client, globex.users.owner, `/globex/customers/${mother.id}/relations`, {
        other: stranger.id,
        type: 'partner',
      })
    ).assertStatus(404)
    assert.equal(await links(), 0)
  })

  test('whom somebody may not see are neither shown nor found nor told of in the history', async ({
    client,
    assert,
  }) => {
    const { id } = daughter
    await acme.as('owner', () => relate(mother, 'parent_company', daughter))
    await setReach(acme, 'agent', 'customers.view', 'own')
    const own = await acme.as('agent', async () => createCustomer({ first_name: 'Own' }))
    await acme.as('owner', () => relate(mother, 'partner', own))
    const path = `/acme/customers/${own.id}`
    for (const tab of ['related', 'history', 'timeline']) {
      const page = (await client.get(`${path}?tab=${tab}`).loginAs(acme.users.agent)).text()
      assert.notInclude(page, 'Mother')
      assert.notInclude(page, mother.id)
    }
    const search = await client.get(`${path}/relations/new?q=mother`).loginAs(acme.users.agent)
    assert.include(search.text(), 'Nobody is found')
    const refused = await submit(client, acme.users.agent, `${path}/relations`, { other: id, type: 'partner' })
    refused.assertStatus(422)
    assert.equal(await links(), 2)
    const seen = (await client.get(`${path}?tab=history`).loginAs(acme.users.owner)).text()
    assert.include(seen, 'Mother Works')
  })

  test('are refused to oneself, twice, the other way round, and without a type; what was typed stays', async ({
    client,
    assert,
  }) => {
    const refusals = [
      [{ other: daughter.id, type: 'partner' }, 'be related to itself'],
      [{ type: 'partner', q: 'mother' }, 'Choose the other customer'],
      [{ other: mother.id, type: 'cousin', note: 'since 1999' }, 'Say what they are'],
    ] as const
    for (const [form, words] of refusals) {
      const refused = await add(client, form)
      refused.assertStatus(422)
      assert.include(refused.text(), words)
    }
    assert.include((await add(client, refusals[2][0])).text(), 'value="since 1999"')
    ;(await add(client, { other: mother.id, type: 'parent_company' })).assertStatus(303)
    assert.include(
      (await add(client, { other: mother.id, type: 'parent_company' })).text(),
      'related like this already'
    )
    const turned = await submit(client, acme.users.owner, `/acme/customers/${mother.id}/relations`, {
      other: daughter.id,
      type: 'subsidiary',
    })
    turned.assertStatus(422)
    assert.equal(await links(), 1)
  })
})
