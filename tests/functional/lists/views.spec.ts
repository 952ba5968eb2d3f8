import { test } from '@japa/runner'
import View from '#models/view'
import { listIn } from '#tests/helpers/list_text'
import { createCustomer } from '#tests/helpers/customers'
import { visits } from '#tests/helpers/visits'
import { makeCompany, type Company } from '#tests/helpers/company'
import Role from '#models/role'

type Form = Record<string, string | string[]>
const path = '/acme/customers'

test.group('Views', () => {
  async function setUp(client: Parameters<typeof visits>[0]) {
    const { acme, visit } = await visits(client)
    const post = (to: string, form: Form, role: keyof Company['users'] = 'owner') =>
      client.post(to).form(form).loginAs(acme.users[role]).withCsrfToken().redirects(0)
    const saved = (name: string) => acme.as('owner', () => View.findByOrFail('name', name))
    const tabs = async (role?: keyof Company['users']) =>
      listIn((await visit(path, role)).text()).tabs
    return { acme, visit, post, saved, tabs }
  }

  test('for others need the permission to share', async ({ client, assert }) => {
    const { post, tabs, visit } = await setUp(client)
    const refused = await post(
      `${path}/views?columns=name`,
      { name: 'For all', audience: 'everyone' },
      'agent'
    )
    refused.assertStatus(403)
    assert.deepEqual(await tabs(), ['All customers'])
    const form = (await visit(`${path}/views/create`, 'agent')).text()
    assert.notInclude(form, 'name="audience"')
  })

  test('are one’s own alone unless shared; nobody else changes or deletes them', async ({
    client,
    assert,
  }) => {
    const { post, saved, tabs, visit } = await setUp(client)
    await post(`${path}/views?columns=name`, { name: 'Mine' })
    const { id } = await saved('Mine')
    assert.deepEqual(await tabs(), ['All customers', 'Mine'])
    assert.deepEqual(await tabs('manager'), ['All customers'])
    for (const request of [
      `${path}/views/${id}?_method=DELETE`,
      `${path}/views/${id}?_method=PUT`,
      `${path}/views/${id}/state?_method=PUT`,
    ]) {
      const answer = await post(request, { name: 'Theirs', version: '1' }, 'manager')
      answer.assertStatus(404)
    }
    const foreign = await visit(`${path}?view=${id}`, 'manager')
    foreign.assertStatus(422)
  })

  test('of another tenant are not there', async ({ client }) => {
    const { visit, saved, post } = await setUp(client)
    await post(`${path}/views?columns=name`, { name: 'Ours', audience: 'everyone' })
    const { id } = await saved('Ours')
    const globex = await makeCompany('globex')
    const foreign = await client
      .get(`/globex/customers/views/${id}/edit`)
      .loginAs(globex.users.owner)
    foreign.assertStatus(404)
    const own = await visit(`${path}/views/${id}/edit`)
    own.assertStatus(200)
  })

  test('need a name, and a role where they are for one', async ({ client, assert }) => {
    const { post, tabs } = await setUp(client)
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
    const { post, saved, visit, acme } = await setUp(client)
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
    assert.match(
      html,
      new RegExp(`class="side-link active" href="${path}\\?view=${id}"`.replace(/\//g, '\\/'))
    )
  })

  test('hold a draft over them until it is saved, saved as another, or reset', async ({
    client,
    assert,
  }) => {
    const { post, saved, visit } = await setUp(client)
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
    assert.equal(decodeURIComponent(stale.header('location')), `${path}?view=${id}&columns=name`)
    assert.containsSubset((await saved('Active')).state, { columns: ['name', 'email'] })
  })

  test('open the list for a role, which can still see everything', async ({ client, assert }) => {
    const { post, visit, acme, saved } = await setUp(client)
    const role = await acme.as('owner', () => Role.findByOrFail('key', 'agent'))
    const form = { audience: 'role', role: role.id, initial: ['', '1'] }
    await post(`${path}/views?columns=name,phone`, { name: 'First', ...form })
    await post(`${path}/views?columns=name,email`, { name: 'Second', ...form })
    assert.isFalse((await saved('First')).initial)
    await acme.as('owner', () => createCustomer())
    assert.deepEqual(listIn((await visit(path, 'agent')).text()).heads, [
      'Name',
      'Email',
      'Options',
    ])
    assert.include(listIn((await visit(path)).text()).heads, 'Status')
    const everything = (await visit(`${path}?view=all&sort=name`, 'agent')).text()
    assert.include(listIn(everything).heads, 'Status')
    assert.include(everything, `href="${path}?view=all"`)
  })

  test('that are locked are changed by their maker alone; renamed and deleted by who may', async ({
    client,
    assert,
  }) => {
    const { post, saved, tabs } = await setUp(client)
    await post(`${path}/views`, { name: 'Ours', audience: 'everyone', locked: ['', '1'] })
    const { id } = await saved('Ours')
    const refused = await post(`${path}/views/${id}?_method=DELETE`, {}, 'manager')
    refused.assertStatus(403)
    await post(`${path}/views/${id}?_method=PUT`, {
      name: 'Renamed',
      audience: 'everyone',
      locked: '',
      version: '1',
    })
    assert.deepEqual(await tabs('analyst'), ['All customers', 'Renamed'])
    await post(`${path}/views/${id}?_method=DELETE`, {}, 'manager')
    assert.deepEqual(await tabs(), ['All customers'])
  })
})
