import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { listIn } from '#tests/helpers/list_text'
import { viewsOfAcme } from '#tests/helpers/saved_views'

const path = '/acme/customers'

test.group('Views', () => {
  test('need a name, and a role where they are for one', async ({ client, assert }) => {
    const { post, tabs } = await viewsOfAcme(client)
    const nameless = await post(`${path}/views`, { name: ' ' })
    nameless.assertStatus(303)
    const roleless = await post(`${path}/views`, { name: 'For whom', audience: 'role' })
    roleless.assertStatus(303)
    assert.deepEqual(await tabs(), ['All customers'])
  })

  test('keep filters, shown controls, columns, sort and search under an address of their own (M5.6, M5.7)', async ({
    client,
    assert,
  }) => {
    const { post, saved, visit, acme } = await viewsOfAcme(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Bea', status: 'prospect' })
      await createCustomer({ first_name: 'Ana', status: 'active' })
    })
    const query = 'q=gon&filter[status]=active&columns=name,phone&shown=city&sort=name'
    const answer = await post(`${path}/views?${query}`, {
      name: 'Ana’s',
      audience: 'everyone',
      pinned: ['', '1'],
      initial: '',
    })
    const { id, state } = await saved('Ana’s')
    answer.assertHeader('location', `${path}?view=${id}`)
    assert.containsSubset(state, {
      q: 'gon',
      columns: ['name', 'phone'],
      shown: ['city'],
      sort: { key: 'name', direction: 'asc' },
    })
    const html = (await visit(`${path}?view=${id}`, 'agent')).text()
    const shown = listIn(html)
    assert.deepEqual([shown.heads, shown.names], [['Name', 'Phone', 'Options'], ['Ana Gonçalves']])
    assert.notInclude(html, 'Changed, not saved')
    assert.match(html, new RegExp(`class="side-link active" href="${path}\\?view=${id}"`.replace(/\//g, '\\/')))
  })

  test('hold a draft over them until it is saved, saved as another, or reset', async ({ client, assert }) => {
    const { post, saved, visit } = await viewsOfAcme(client)
    await post(`${path}/views?filter[status]=active`, { name: 'Active' })
    const { id } = await saved('Active')
    const draft = (await visit(`${path}?view=${id}&columns=name,email`)).text()
    for (const part of [
      'Changed, not saved',
      `href="${path}?view=${id}"`,
      'Save as…',
      `${path}/views/${id}/state?view=${id}`,
    ])
      assert.include(draft, part)
    await post(`${path}/views/${id}/state?_method=PUT&view=${id}&columns=name,email`, {
      version: '1',
    })
    assert.containsSubset((await saved('Active')).state, {
      columns: ['name', 'email'],
      all: [{ key: 'status', values: ['active'] }],
    })
    const stale = await post(`${path}/views/${id}/state?_method=PUT&view=${id}&columns=name`, {
      version: '1',
    })
    assert.equal(decodeURIComponent(stale.header('location')!), `${path}?view=${id}&columns=name`)
    assert.containsSubset((await saved('Active')).state, { columns: ['name', 'email'] })
  })
})
