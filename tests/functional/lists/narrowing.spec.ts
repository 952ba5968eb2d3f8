import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

test.group('What a list is asked for', () => {
  test('refuse what the list does not offer, say what to do and lead back', async ({ client, assert }) => {
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

  test('say when nothing matches, what was asked, and how to see all again', async ({ client, assert }) => {
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
      assert.lengthOf(listIn((await visit(`/acme/customers?q=${encodeURIComponent(q)}`)).text()).rows, 1, q)
    }
  })

  test('sort by a click on a head, which says the order to screen readers', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      for (const name of ['Bea', 'Ana', 'Cid']) await createCustomer({ first_name: name })
    })
    const up = (await visit(listIn((await visit('/acme/customers')).text()).link('sort-name'))).text()
    assert.deepEqual(listIn(up).names, ['Ana Gonçalves', 'Bea Gonçalves', 'Cid Gonçalves'])
    assert.match(up, /<th scope="col" aria-sort="ascending">/)
    const down = (await visit(listIn(up).link('sort-name'))).text()
    assert.deepEqual(listIn(down).names, ['Cid Gonçalves', 'Bea Gonçalves', 'Ana Gonçalves'])
  })

  test('page by key, both ways, and count once up to a cap', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      for (const name of ['A', 'B', 'C', 'D', 'E']) await createCustomer({ first_name: name })
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
