import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

test.group('Columns of a list', () => {
  test('are chosen and ordered, also more than twenty and without JavaScript (M5.7)', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', () => createCustomer())
    const moved = (
      await visit('/acme/customers/columns?columns=name,status,type&order=name&order=status&order=type&move=up:type')
    ).text()
    const order = [...moved.matchAll(/name="order" value="(\w+)"/g)].map(([, key]) => key)
    assert.deepEqual(order.slice(0, 3), ['name', 'type', 'status'])
    const keys = order.slice(0, 30)
    const form = new URLSearchParams([['show', '1'], ...keys.map((key) => ['columns', key])] as [string, string][])
    const asked = await visit(`/acme/customers?${form}`)
    assert.equal(decodeURIComponent(asked.header('location')!), `/acme/customers?columns=${keys.join(',')}`)
    const shown = listIn((await visit(asked.header('location')!)).text())
    assert.lengthOf(shown.heads, 31)
    assert.lengthOf(shown.rows[0], 31)
  })
})
