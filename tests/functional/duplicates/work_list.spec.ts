import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { current } from '#tenancy/current'
import { makeCompany, type Company } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { pairs, scan, twins } from '#tests/helpers/duplicates'
import { statementsOf } from '#tests/helpers/statements'

const PATH = '/acme/customers/duplicates'

test.group('The work-list of duplicates', (group) => {
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

  test('shows both sides, marks what differs and says why', async ({ client, assert }) => {
    const { both } = await found()
    await acme.as('owner', () =>
      db.from('customers').where({ tenant_id: current.tenant.id, id: both[0].id }).update({ id_number: 'A-1' })
    )
    const statements = await statementsOf(async () => {
      const page = await client.get(PATH).loginAs(acme.users.owner)
      for (const told of [
        'Ana García',
        'Garcia Aña',
        'same phone',
        'similar name, same birthday',
        'Very likely',
        'A-1',
      ])
        page.assertTextIncludes(told)
    })
    assert.isAtMost(statements.length, 12, statements.join('\n'))
    const customer = await client.get(`/acme/customers/${both[0].id}`).loginAs(acme.users.owner)
    customer.assertTextIncludes('1 possible duplicate')
    const own = await client.get(`${PATH}?customer=${both[1].id}`).loginAs(acme.users.owner)
    own.assertTextIncludes('Those of Garcia Aña')
    own.assertTextIncludes('Ana García')
  })

  test('remembers "not a duplicate", tells the history, and takes it back', async ({ client, assert }) => {
    const { pair, both } = await found()
    const { owner } = acme.users
    for (let times = 0; times < 2; times++)
      (await submit(client, owner, `${PATH}/${pair.id}/decision`)).assertStatus(303)
    assert.equal(await stateOf(pair.id), 'not_duplicate')
    assert.notInclude((await client.get(PATH).loginAs(owner)).text(), 'Ana García')
    const decided = await client.get(`${PATH}?state=not_duplicate`).loginAs(owner)
    decided.assertTextIncludes('Ana García')
    decided.assertTextIncludes('Decided by owner of acme')
    const history = await client.get('/acme/settings/history').loginAs(owner)
    history.assertTextIncludes('Marked as not a duplicate')
    history.assertTextIncludes(`${both[0].number}`)
    await acme.as('owner', async () => assert.deepEqual((await scan()).result, { found: 0, fresh: 0 }))
    await submit(client, owner, `${PATH}/${pair.id}/decision`, {}, 'DELETE')
    assert.equal(await stateOf(pair.id), 'open')
  })

  test('is paged by key, the surest first', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      for (let at = 0; at < 12; at++) {
        const phone = `+34 612 3${10_000 + at}`
        for (const first of ['Ana', at % 2 ? 'Ana' : 'Anna'])
          await createCustomer({ first_name: first, last_name: `Number${'abcdefghijkl'[at]}xyz`, phone })
      }
      await scan()
    })
    const first = await client.get(PATH).loginAs(acme.users.owner)
    const next = /href="([^"]*after=[^"]*)"/.exec(first.text())![1].replaceAll('&amp;', '&')
    const second = await client.get(next).loginAs(acme.users.owner)
    const namesOn = (html: string) =>
      [...html.matchAll(/<section class="card pair" aria-label="([^"]*)"/g)].map(([, name]) => name)
    assert.lengthOf(namesOn(first.text()), 10)
    assert.lengthOf(namesOn(second.text()), 2)
    assert.lengthOf(new Set([...namesOn(first.text()), ...namesOn(second.text())]), 12)
    assert.include(namesOn(second.text())[0], 'Anna')
  })

  test('teaches what it is for while nothing was searched, and starts a search', async ({ client, assert }) => {
    const { owner } = acme.users
    ;(await client.get(PATH).loginAs(owner)).assertTextIncludes('Find customers that are there twice')
    ;(await submit(client, owner, `${PATH}/scans`)).assertStatus(303)
    const page = await client.get(PATH).loginAs(owner)
    assert.notInclude(page.text(), 'Search for duplicates</button>')
    await acme.as('owner', () => scan())
    ;(await client.get(PATH).loginAs(owner)).assertTextIncludes('No duplicates are left')
    await acme.as('owner', () => createCustomer())
    ;(await client.get('/acme/customers').loginAs(owner)).assertTextIncludes(PATH)
  })
})
