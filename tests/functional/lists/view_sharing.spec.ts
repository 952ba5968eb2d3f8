import { test } from '@japa/runner'
import Role from '#models/role'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { listIn } from '#tests/helpers/list_text'
import { viewsOfAcme } from '#tests/helpers/saved_views'

const path = '/acme/customers'

test.group('Views for others', () => {
  test('for others need the permission to share', async ({ client, assert }) => {
    const { post, tabs, visit } = await viewsOfAcme(client)
    const refused = await post(`${path}/views?columns=name`, { name: 'For all', audience: 'everyone' }, 'agent')
    refused.assertStatus(403)
    assert.deepEqual(await tabs(), ['All customers'])
    const form = (await visit(`${path}/views/create`, 'agent')).text()
    assert.notInclude(form, 'name="audience"')
  })

  test('are one’s own alone unless shared; nobody else changes or deletes them', async ({ client, assert }) => {
    const { post, saved, tabs, visit } = await viewsOfAcme(client)
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
    const { visit, saved, post } = await viewsOfAcme(client)
    await post(`${path}/views?columns=name`, { name: 'Ours', audience: 'everyone' })
    const { id } = await saved('Ours')
    const globex = await makeCompany('globex')
    const foreign = await client.get(`/globex/customers/views/${id}/edit`).loginAs(globex.users.owner)
    foreign.assertStatus(404)
    const own = await visit(`${path}/views/${id}/edit`)
    own.assertStatus(200)
  })

  test('open the list for a role, which can still see everything', async ({ client, assert }) => {
    const { post, visit, acme, saved } = await viewsOfAcme(client)
    const role = await acme.as('owner', () => Role.findByOrFail('key', 'agent'))
    const form = { audience: 'role', role: role.id, initial: ['', '1'] }
    await post(`${path}/views?columns=name,phone`, { name: 'First', ...form })
    await post(`${path}/views?columns=name,email`, { name: 'Second', ...form })
    assert.isFalse((await saved('First')).initial)
    await acme.as('owner', () => createCustomer())
    assert.deepEqual(listIn((await visit(path, 'agent')).text()).heads, ['Name', 'Email', 'Options'])
    assert.include(listIn((await visit(path)).text()).heads, 'Status')
    const everything = (await visit(`${path}?view=all&sort=name`, 'agent')).text()
    assert.include(listIn(everything).heads, 'Status')
    assert.include(everything, `href="${path}?view=all"`)
  })

  test('that are locked are changed by their maker alone; renamed and deleted by who may', async ({
    client,
    assert,
  }) => {
    const { post, saved, tabs } = await viewsOfAcme(client)
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

  test('are not changed by who may not share, nor may one’s own become one for others', async ({ client, assert }) => {
    const { post, saved, tabs, visit } = await viewsOfAcme(client)
    await post(`${path}/views?columns=name`, { name: 'Ours', audience: 'everyone', pinned: ['', '1'] })
    await post(`${path}/views?columns=name`, { name: 'Agent’s own', audience: 'mine', pinned: ['', '1'] }, 'agent')
    const { id } = await saved('Ours')
    ;(await visit(`${path}/views/${id}/edit`, 'agent')).assertStatus(403)
    const changed = { name: 'Taken', audience: 'mine', version: '1' }
    ;(await post(`${path}/views/${id}?_method=PUT`, changed, 'agent')).assertStatus(403)
    ;(await post(`${path}/views/${id}/state?_method=PUT&columns=name,phone`, { version: '1' }, 'agent')).assertStatus(
      403
    )
    const own = await saved('Agent’s own')
    const shared = { name: 'Agent’s own', audience: 'everyone', version: '1' }
    ;(await post(`${path}/views/${own.id}?_method=PUT`, shared, 'agent')).assertStatus(403)
    assert.deepEqual(await tabs('analyst'), ['All customers', 'Ours'])
    const sidebar = (await visit('/acme', 'analyst')).text()
    assert.include(sidebar, 'Ours')
    assert.notInclude(sidebar, 'Agent’s own')
    const opened = async (view: string) => (await visit(`${path}?view=${view}`, 'agent')).text()
    assert.include(await opened(own.id), `views/${own.id}/edit`)
    assert.notInclude(await opened(id), `views/${id}/edit`)
    assert.include(await opened(`${own.id}&sort=name`), `views/${own.id}/state`)
    assert.notInclude(await opened(`${id}&sort=name`), `views/${id}/state`)
  })
})
