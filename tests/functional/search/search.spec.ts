import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { makeCompany } from '#tests/helpers/company'
import { saveMany } from '#tests/helpers/save_many'
import { statementsOf } from '#tests/helpers/statements'
import { visits } from '#tests/helpers/visits'

/** What the page lists, by the headings above it. */
function groupsIn(html: string) {
  const text = (part: string) =>
    part
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const groups = html.split('<section class="search-group"').slice(1)
  return Object.fromEntries(
    groups.map((group) => [
      text(/<h2[^>]*>([^]*?)<\/h2>/.exec(group)![1]),
      [...group.matchAll(/<span class="palette-label">([^]*?)<\/span>/g)].map(([, label]) => text(label)),
    ])
  )
}

test.group('Searching everywhere', () => {
  test('finds no customers for who may not see any, and none of another tenant', async ({ client, assert }) => {
    const globex = await makeCompany('globex')
    await globex.as('owner', () => createCustomer({ first_name: 'Homer' }))
    const { acme, visit } = await visits(client, { without: 'customers.view' })
    await acme.as('owner', () => createCustomer({ first_name: 'Homer' }))
    assert.notProperty(groupsIn((await visit('/acme/search?q=homer', 'agent')).text()), 'Customers')
    const other = await client.get('/globex/search?q=homer').loginAs(globex.users.owner)
    assert.deepEqual(groupsIn(other.text()).Customers, ['Homer Gonçalves'])
    ;(await client.get('/globex/search?q=homer').loginAs(acme.users.owner)).assertStatus(404)
  })

  test('finds a customer by what may be seen of it, and of rows that may be seen (PM-5)', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ada', id_number: 'KRONE77', manager: acme.users.agent.id })
      await createCustomer({ first_name: 'Bea', number: 'KRONE78' })
    })
    const found = async (role: 'owner' | 'agent') =>
      groupsIn((await visit('/acme/search?q=krone', role)).text()).Customers ?? []
    assert.deepEqual(await found('owner'), ['Bea Gonçalves', 'Ada Gonçalves'])
    await rule(acme, 'agent', { id_number: 'hidden' })
    assert.deepEqual(await found('agent'), ['Bea Gonçalves'])
    await setReach(acme, 'agent', 'customers.view', 'own')
    assert.deepEqual(await found('agent'), [])
  })

  test('leads only to pages that the person may open', async ({ client, assert }) => {
    const { visit } = await visits(client)
    const all = groupsIn((await visit('/acme/search')).text())
    assert.includeMembers(all['Pages and settings'], ['Customers', 'Permissions', 'Dashboard', 'Your profile'])
    assert.includeMembers(all.Begin, ['New customer', 'Bulk import'])
    const some = groupsIn((await visit('/acme/search', 'analyst')).text())
    assert.notInclude(some['Pages and settings'], 'Permissions')
    assert.deepEqual(some.Begin, ['Export customer base'])
  })

  test('takes an odd question for what it is', async ({ client }) => {
    const { visit } = await visits(client)
    ;(await visit('/acme/search?q[]=a')).assertStatus(422)
    const nothing = await visit('/acme/search?q=%3Cb%3Ezzz')
    nothing.assertStatus(200)
    nothing.assertTextIncludes('Nothing found for “&lt;b&gt;zzz”')
    ;(await visit(`/acme/search?q=${'x'.repeat(5000)}`)).assertStatus(200)
  })

  test('finds customers by name, number, phone in any format, e-mail and ID, pages by their names', async ({
    client,
    assert,
  }) => {
    const { acme, visit, fragment } = await visits(client)
    await acme.as('owner', () =>
      createCustomer({
        ...{ first_name: 'Ana', last_name: 'López', number: 'C-77', id_number: 'X123' },
        ...{ phone: '+49 30 901820', email: 'ana@lopez.test' },
      })
    )
    for (const q of ['lopez', 'C-77', '030/901820', '901820', 'ana@lopez', 'X123'])
      assert.deepEqual(groupsIn((await visit(`/acme/search?q=${encodeURIComponent(q)}`)).text()).Customers, [
        'Ana López',
      ])
    assert.deepEqual(groupsIn((await visit('/acme/search?q=dicti')).text()), { 'Pages and settings': ['Dictionaries'] })
    const part = (await fragment('/acme/search?q=lopez')).text()
    assert.notInclude(part, '<html')
    assert.match(part, /role="option"[^>]*href="\/acme\/customers\/\w{26}"/)
    assert.match(part, /id="palette-said"[^>]*>One found</)
  })

  test('shows eight and the way to all, in few statements', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', () => saveMany(12, () => ({ first_name: 'Ana' })))
    await visit('/acme/search?q=ana')
    let html = ''
    const statements = await statementsOf(async () => void (html = (await visit('/acme/search?q=ana')).text()))
    assert.lengthOf(groupsIn(html).Customers, 9)
    assert.include(html, 'href="/acme/customers?q=ana"')
    assert.isAtMost(statements.length, 12, statements.join('\n'))
  })

  test('is asked sixty times a minute at most, by one person, and says how long to wait (RL-1)', async ({
    client,
    assert,
  }) => {
    const { acme, visit, fragment } = await visits(client)
    for (let at = 0; at < 60; at++) (await visit('/acme/search?q=a')).assertStatus(200)
    const refused = await fragment('/acme/search?q=b')
    refused.assertStatus(429)
    assert.match(refused.header('retry-after')!, /^\d+$/)
    refused.assertTextIncludes('You searched very often')
    for (const [name, value] of Object.entries({ 'x-forwarded-for': '1.2.3.4', 'x-http-method-override': 'POST' }))
      (await client.get('/acme/search?q=c').header(name, value).loginAs(acme.users.owner)).assertStatus(429)
    ;(await visit('/acme/search')).assertStatus(200)
    ;(await visit('/acme/customers?q=a')).assertStatus(200)
    ;(await visit('/acme/search?q=a', 'agent')).assertStatus(200)
  })
})
