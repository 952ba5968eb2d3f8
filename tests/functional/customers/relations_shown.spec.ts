import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { readRecord } from '#lists/read_records'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { relate } from '#tests/helpers/relations'
import { statementsOf } from '#tests/helpers/statements'

test.group('The related customers of a customer', (group) => {
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

  test('are found by a search, said once, and shown on both ends with what each is (M1.11)', async ({
    client,
    assert,
  }) => {
    const { owner } = acme.users
    const path = `/acme/customers/${daughter.id}/relations/new`
    const found = (await client.get(`${path}?q=M-1`).loginAs(owner)).text()
    assert.match(found, new RegExp(`type="radio"[^>]*value="${mother.id}"`))
    assert.notMatch(found, new RegExp(`type="radio"[^>]*value="${daughter.id}"`))
    const saved = await add(client, { q: 'M-1', other: mother.id, type: 'parent_company', note: 'since 1999' })
    saved.assertHeader('location', `/acme/customers/${daughter.id}?tab=related`)
    const below = await related(client, daughter.id)
    for (const text of ['Parent company', 'Mother Works', '#M-1', 'since 1999']) assert.include(below, text)
    const above = await related(client, mother.id)
    for (const text of ['Subsidiary', 'Daughter Works', 'since 1999']) assert.include(above, text)
  })

  test('stand in the history of both, from the same moment on, and leave it never', async ({ client, assert }) => {
    await acme.as('owner', () => relate(mother, 'parent_company', daughter))
    const id = /relations\/(\w{26})\/deletion/.exec(await related(client, mother.id))![1]
    const path = `/acme/customers/${mother.id}/relations/${id}`
    const asked = (await client.get(`${path}/deletion`).loginAs(acme.users.owner)).text()
    assert.include(asked, 'Remove the relation to Daughter Works?')
    ;(await submit(client, acme.users.owner, path, {}, 'DELETE')).assertStatus(303)
    ;(await submit(client, acme.users.owner, path, {}, 'DELETE')).assertStatus(404)
    assert.equal(await links(), 0)
    for (const [end, role, other] of [
      [mother.id, 'Subsidiary', 'Daughter Works'],
      [daughter.id, 'Parent company', 'Mother Works'],
    ]) {
      const history = (await client.get(`/acme/customers/${end}?tab=history`).loginAs(acme.users.owner)).text()
      for (const text of ['Related', 'Relation removed', role, other]) assert.include(history, text)
    }
    const counted = await acme.as('owner', async () => [
      (await readRecord(mother.id))!.version,
      await countOf('changes', { list: 'customer_links' }),
    ])
    assert.deepEqual(counted, [1, 4], 'a relation is no save of the record')
  })

  test('go from sight with who is in the bin, and come back with them', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      await relate(mother, 'parent_company', daughter)
      await markRecord((await readRecord(mother.id))!, { deleted_at: now() })
    })
    assert.notInclude(await related(client, daughter.id), 'Mother')
    const refused = await add(client, { other: mother.id, type: 'partner' })
    refused.assertStatus(422)
    await acme.as('owner', async () => markRecord((await readRecord(mother.id))!, { deleted_at: null }))
    assert.include(await related(client, daughter.id), 'Mother Works')
  })

  test('are read page by page, with the same statements for few and many', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      for (let at = 0; at < 52; at++) {
        const one = await createCustomer({ first_name: `Branch ${at}` })
        await (at % 2 ? relate(one, 'subsidiary', mother) : relate(mother, 'parent_company', one))
      }
    })
    const seen = new Set<string>()
    const statements = await statementsOf(async () => {
      const first = await related(client, mother.id)
      for (const [, name] of first.matchAll(/>(Branch \d+)/g)) seen.add(name)
      assert.equal(seen.size, 50)
      const older = /href="([^"]*older=[^"]*)"/.exec(first)![1].replaceAll('&amp;', '&')
      const second = (await client.get(older).loginAs(acme.users.owner)).text()
      for (const [, name] of second.matchAll(/>(Branch \d+)/g)) seen.add(name)
    })
    assert.equal(seen.size, 52)
    assert.isAtMost(statements.length, 24)
  })
})
