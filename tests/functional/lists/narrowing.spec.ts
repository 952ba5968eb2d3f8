import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { createField } from '#tests/helpers/custom_fields'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

test.group('Filters, sort and search of a list', () => {
  test('refuse what the list does not offer, say what to do and lead back', async ({
    client,
    assert,
  }) => {
    const { visit, fragment } = await visits(client)
    const wrong = {
      'filter[nothing]=x': 'can’t be filtered by “nothing”'.replace('’', '&#x27;'),
      'filter[status]=nonsense': '“nonsense” is not a value of “Status”',
      'filter[created_at][last]=soon': 'needs a number of days',
      'sort=email': 'be sorted by “email”',
      'columns=name,password': 'no column “password”',
      'after=abc': 'The place in the list',
      'limit=5000': 'from 1 to 200 rows',
      'view=01ARZ3NDEKTSV4RRFFQ69G5FAV': 'was deleted, or it is not shared with you',
    }
    for (const [query, words] of Object.entries(wrong)) {
      const response = await visit(`/acme/customers?${query}`)
      response.assertStatus(422)
      response.assertTextIncludes(words)
      response.assertTextIncludes('/acme/customers?view=all')
    }
    const part = await fragment('/acme/customers?filter[status]=nonsense')
    part.assertStatus(422)
    assert.notInclude(part.text(), '<html')
  })

  test('stand at the top of the list, several at once (M5.5)', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ana', status: 'active', segment: 'retail' })
      await createCustomer({ first_name: 'Bea', status: 'prospect', segment: 'retail' })
      await createCustomer({ first_name: 'Cid', status: 'blocked', segment: 'retail' })
      await createCustomer({ first_name: 'Dan', status: 'active', segment: 'enterprise' })
    })
    const html = (
      await visit(
        '/acme/customers?filter[status]=active&filter[status]=prospect&filter[segment]=retail&sort=name'
      )
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
    const { names } = listIn(
      (await visit('/acme/customers?any[segment]=enterprise&any[country]=DE')).text()
    )
    assert.deepEqual(names, ['Bea Gonçalves', 'Ana Gonçalves'])
  })

  test('filter by the person in charge, oneself included (M11.3)', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ana', manager: acme.users.agent.id })
      await createCustomer({ first_name: 'Bea' })
    })
    const byId = listIn(
      (await visit(`/acme/customers?filter[manager]=${acme.users.agent.id}`)).text()
    )
    assert.deepEqual(
      [byId.names, byId.chips],
      [['Ana Gonçalves'], ['Responsible manager is agent of acme']]
    )
    const mine = listIn((await visit('/acme/customers?filter[manager]=me', 'agent')).text())
    assert.deepEqual(mine.names, ['Ana Gonçalves'])
  })

  test('run on Show, which leads to an address that anybody can open (M5.8)', async ({
    client,
    assert,
  }) => {
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
    const address = asked.header('location')
    const query =
      'q=ana&filter[status][is_not]=blocked&filter[created_at][last]=30&filter[birthday][lte]=2000-12-31'
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

  test('show only the controls that the person chose; the draft can be saved (M5.6)', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', () =>
      createField('tax_region', 'select', { label: 'Tax region', values: ['EU North'] })
    )
    const usual = (await visit('/acme/customers')).text()
    assert.notInclude(usual, 'name="filter[tax_region][op]"')
    const choice = (await visit('/acme/customers/filters')).text()
    assert.match(choice, /name="shown" value="status"[^>]*checked/)
    assert.match(
      choice,
      /name="shown" value="tax_region" aria-label="Tax region: All of these"\s*>/
    )
    const html = (await visit('/acme/customers?shown=tax_region&shown_any=city')).text()
    for (const name of ['filter[tax_region][op]', 'any[city][op]'])
      assert.include(html, `name="${name}"`)
    assert.notInclude(html, 'name="filter[status][op]"')
    assert.include(html, 'Changed, not saved')
  })

  test('say when nothing matches, what was asked, and how to see all again', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', () => createCustomer())
    const filtered = await visit('/acme/customers?filter[status]=blocked')
    filtered.assertTextIncludes('These filters leave nothing over: Status is Blocked.')
    assert.match(filtered.text(), /href="\/acme\/customers"[^>]*>Clear all filters/)
    const searched = await visit('/acme/customers?q=nobody')
    searched.assertTextIncludes('Nothing found for “nobody”')
  })

  test('find a phone in any format and a name without its accents', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', () => createCustomer({ phone: '+49 711 2842222' }))
    for (const q of ['0711 284-2222', '2842222', 'luis goncalves', '+497112842222']) {
      assert.lengthOf(
        listIn((await visit(`/acme/customers?q=${encodeURIComponent(q)}`)).text()).rows,
        1,
        q
      )
    }
  })

  test('sort by a click on a head, which says the order to screen readers', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      for (const first_name of ['Bea', 'Ana', 'Cid']) await createCustomer({ first_name })
    })
    const up = (
      await visit(listIn((await visit('/acme/customers')).text()).link('sort-name'))
    ).text()
    assert.deepEqual(listIn(up).names, ['Ana Gonçalves', 'Bea Gonçalves', 'Cid Gonçalves'])
    assert.match(up, /<th scope="col" aria-sort="ascending">/)
    const down = (await visit(listIn(up).link('sort-name'))).text()
    assert.deepEqual(listIn(down).names, ['Cid Gonçalves', 'Bea Gonçalves', 'Ana Gonçalves'])
  })

  test('page by key, both ways, and count once up to a cap', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      for (const first_name of ['A', 'B', 'C', 'D', 'E']) await createCustomer({ first_name })
    })
    const first = listIn((await visit('/acme/customers?limit=2')).text())
    assert.deepEqual(
      [first.names, first.count, first.link('list-newer')],
      [['E Gonçalves', 'D Gonçalves'], '2 of 5', '']
    )
    const second = listIn((await visit(first.link('list-older'))).text())
    assert.deepEqual(second.names, ['C Gonçalves', 'B Gonçalves'])
    const last = listIn((await visit(second.link('list-older'))).text())
    assert.deepEqual([last.names, last.link('list-older')], [['A Gonçalves'], ''])
    const back = listIn((await visit(last.link('list-newer'))).text())
    assert.deepEqual(back.names, second.names)
    const exact = await visit('/acme/customers/count?filter[status]=active')
    exact.assertTextIncludes('Exactly 5 records match')
  })
})

test.group('Columns of a list', () => {
  test('are chosen and ordered, also more than twenty and without JavaScript (M5.7)', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', () => createCustomer())
    const moved = (
      await visit(
        '/acme/customers/columns?columns=name,status,type&order=name&order=status&order=type&move=up:type'
      )
    ).text()
    const order = [...moved.matchAll(/name="order" value="(\w+)"/g)].map(([, key]) => key)
    assert.deepEqual(order.slice(0, 3), ['name', 'type', 'status'])
    const keys = order.slice(0, 30)
    const form = new URLSearchParams([['show', '1'], ...keys.map((key) => ['columns', key])] as [
      string,
      string,
    ][])
    const asked = await visit(`/acme/customers?${form}`)
    assert.equal(
      decodeURIComponent(asked.header('location')),
      `/acme/customers?columns=${keys.join(',')}`
    )
    const shown = listIn((await visit(asked.header('location'))).text())
    assert.lengthOf(shown.heads, 31)
    assert.lengthOf(shown.rows[0], 31)
  })
})
