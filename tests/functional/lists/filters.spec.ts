import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { createField } from '#tests/helpers/custom_fields'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

test.group('Filters of a list', () => {
  test('stand at the top of the list, several at once (M5.5)', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ana', status: 'active', segment: 'retail' })
      await createCustomer({ first_name: 'Bea', status: 'prospect', segment: 'retail' })
      await createCustomer({ first_name: 'Cid', status: 'blocked', segment: 'retail' })
      await createCustomer({ first_name: 'Dan', status: 'active', segment: 'enterprise' })
    })
    const html = (
      await visit('/acme/customers?filter[status]=active&filter[status]=prospect&filter[segment]=retail&sort=name')
    ).text()
    const { names, chips, count } = listIn(html)
    assert.deepEqual(names, ['Ana Gonçalves', 'Bea Gonçalves'])
    assert.deepEqual(chips, ['Status is Active or Prospect', 'Segment is Retail'])
    assert.equal(count, '2 of 2')
    assert.include(html, 'aria-label="Remove the filter Status is Active or Prospect"')
    assert.match(html, /<select class="form-select" id="list-sort" name="sort">/)
  })

  test('hold together, or at least one of a second group', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ana', segment: 'retail', country: 'DE' })
      await createCustomer({ first_name: 'Bea', segment: 'enterprise', country: 'BR' })
      await createCustomer({ first_name: 'Cid', segment: 'retail', country: 'BR' })
    })
    const { names } = listIn((await visit('/acme/customers?any[segment]=enterprise&any[country]=DE')).text())
    assert.deepEqual(names, ['Bea Gonçalves', 'Ana Gonçalves'])
  })

  test('filter by the person in charge, oneself included (M11.3)', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ana', manager: acme.users.agent.id })
      await createCustomer({ first_name: 'Bea' })
    })
    const byId = listIn((await visit(`/acme/customers?filter[manager]=${acme.users.agent.id}`)).text())
    assert.deepEqual([byId.names, byId.chips], [['Ana Gonçalves'], ['Responsible manager is agent of acme']])
    const mine = listIn((await visit('/acme/customers?filter[manager]=me', 'agent')).text())
    assert.deepEqual(mine.names, ['Ana Gonçalves'])
  })

  test('run on Show, which leads to an address that anybody can open (M5.8)', async ({ client, assert }) => {
    const { visit, acme, fragment } = await visits(client)
    await acme.as('owner', () => createCustomer({ first_name: 'Ana', tags: ['vip'] }))
    const form = new URLSearchParams([
      ...[
        ['show', '1'],
        ['q', 'ana'],
        ['filter[status][op]', 'is_not'],
        ['filter[status][value]', 'blocked'],
        ['filter[tags][op]', 'is'],
      ],
      ...[
        ['filter[created_at][op]', 'last'],
        ['filter[created_at][value]', ''],
        ['filter[created_at][value]', ''],
        ['filter[created_at][days]', '30'],
      ],
      ...[
        ['filter[birthday][op]', 'between'],
        ['filter[birthday][value]', ''],
        ['filter[birthday][value]', '2000-12-31'],
        ['sort', '-created_at'],
      ],
    ] as [string, string][])
    const asked = await visit(`/acme/customers?${form}`)
    asked.assertStatus(302)
    const address = asked.header('location')!!
    const query = 'q=ana&filter[status][is_not]=blocked&filter[created_at][last]=30&filter[birthday][lte]=2000-12-31'
    assert.equal(decodeURIComponent(address), `/acme/customers?${query}`)
    const shown = listIn((await visit(address, 'agent')).text())
    assert.deepEqual(shown.chips, [
      'Status is not Blocked',
      'Created in the last 30 days',
      'Birthday until Dec 31, 2000',
      'Search “ana”',
    ])
    const quick = await fragment(`/acme/customers?${form}`)
    assert.equal(quick.header('hx-push-url'), address)
    assert.notInclude(quick.text(), '<html')
  })

  test('say a chosen day as that day, and a chosen minute with its time', async ({ client, assert }) => {
    const { visit } = await visits(client)
    const chips = async (value: string) =>
      listIn((await visit(`/acme/customers?filter[created_at][gte]=${value}`)).text()).chips
    assert.deepEqual(await chips('2026-10-31'), ['Created from Oct 31, 2026'])
    assert.match((await chips('2026-10-31T09:30'))[0], /^Created from Oct 31, 2026, 9:30.AM$/)
  })

  test('show only the controls that the person chose; the draft can be saved (M5.6)', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', () => createField('tax_region', 'select', { label: 'Tax region', values: ['EU North'] }))
    const usual = (await visit('/acme/customers')).text()
    assert.notInclude(usual, 'name="filter[tax_region][op]"')
    const choice = (await visit('/acme/customers/filters')).text()
    assert.match(choice, /name="shown" value="status"[^>]*checked/)
    assert.match(choice, /name="shown" value="tax_region" aria-label="Tax region: All of these"\s*>/)
    const html = (await visit('/acme/customers?shown=tax_region&shown_any=city')).text()
    for (const name of ['filter[tax_region][op]', 'any[city][op]']) assert.include(html, `name="${name}"`)
    assert.notInclude(html, 'name="filter[status][op]"')
    assert.include(html, 'Changed, not saved')
  })
})
