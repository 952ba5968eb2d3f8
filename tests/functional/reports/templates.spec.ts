import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import ExportTemplate from '#models/export_template'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { setReach } from '#tests/helpers/grants'

type Role = 'owner' | 'manager' | 'analyst' | 'agent'

const content = { 'format': 'csv', 'view': 'all', 'columns[]': ['phone', 'name'], 'headings[phone]': 'Telephone' }

const people = (client: ApiClient, acme: Company) => ({
  get: (role: Role, path: string) => client.get(`/acme/reports/${path}`).loginAs(acme.users[role]).redirects(0),
  send: (role: Role, method: 'post' | 'put' | 'delete', path: string, form: object = {}) =>
    client[method](`/acme/reports/${path}`).form(form).loginAs(acme.users[role]).withCsrfToken().redirects(0),
})

async function withTemplate(client: ApiClient, more: object = {}) {
  const acme = await makeCompany()
  const { get, send } = people(client, acme)
  const made = await send('owner', 'post', 'templates', { ...content, name: 'Call list', ...more })
  made.assertStatus(303)
  const { id } = await acme.as('owner', () => ExportTemplate.firstOrFail())
  return { acme, get, send, id, made }
}

test.group('Export templates', () => {
  test('are one’s own; nobody else sees, changes or deletes them', async ({ client, assert }) => {
    const { acme, get, send, id } = await withTemplate(client)
    assert.notInclude((await get('manager', 'templates')).text(), 'Call list')
    ;(await get('manager', `templates/${id}/edit`)).assertStatus(404)
    ;(await send('manager', 'put', `templates/${id}`, { name: 'Mine', version: 1 })).assertStatus(404)
    ;(await send('manager', 'put', `templates/${id}/content`, { ...content, version: 1 })).assertStatus(404)
    ;(await send('manager', 'delete', `templates/${id}`)).assertStatus(404)
    await acme.as('owner', async () => assert.equal(await countOf('export_templates', { name: 'Call list' }), 1))
  })

  test('are for everyone only from those who may share them, who change them too', async ({ client, assert }) => {
    const { acme, get, send, id } = await withTemplate(client, { shared: '1' })
    const refused = await send('analyst', 'post', 'templates', { ...content, name: 'Push', shared: '1' })
    refused.assertStatus(403)
    ;(await get('analyst', 'templates')).assertTextIncludes('Call list')
    ;(await send('analyst', 'put', `templates/${id}`, { name: 'Mine', version: 1 })).assertStatus(403)
    ;(await send('analyst', 'put', `templates/${id}/content`, { ...content, version: 1 })).assertStatus(403)
    ;(await send('analyst', 'delete', `templates/${id}`)).assertStatus(403)
    ;(await get('analyst', `templates/${id}/edit`)).assertStatus(403)
    ;(await send('manager', 'put', `templates/${id}`, { name: 'Ours', shared: '1', version: 1 })).assertStatus(303)
    await setReach(acme, 'manager', 'exports.share', 'none')
    ;(await send('manager', 'delete', `templates/${id}`)).assertStatus(403)
    await acme.as('owner', async () => assert.equal(await countOf('export_templates', { name: 'Ours' }), 1))
  })

  test('stay one’s own for who may not share them: it is neither offered nor taken', async ({ client, assert }) => {
    const { acme, get, send } = await withTemplate(client)
    ;(await send('analyst', 'post', 'templates', { ...content, name: 'Mine' })).assertStatus(303)
    const { id } = await acme.as('analyst', () => ExportTemplate.findByOrFail('name', 'Mine'))
    for (const path of ['templates/new?columns=name', `templates/${id}/edit`])
      assert.notInclude((await get('analyst', path)).text(), 'name="shared"', path)
    assert.include((await get('owner', 'templates/new?columns=name')).text(), 'name="shared"')
    const pushed = await send('analyst', 'put', `templates/${id}`, { name: 'Mine', shared: '1', version: 1 })
    pushed.assertStatus(403)
    await acme.as('owner', async () => assert.equal(await countOf('export_templates', { shared: true }), 0))
  })

  test('ask for a name, and keep what was chosen', async ({ client, assert }) => {
    const acme = await makeCompany()
    const { send } = people(client, acme)
    const unnamed = await send('owner', 'post', 'templates', { ...content, name: ' ' })
    const back = decodeURIComponent(unnamed.header('location')!)
    assert.match(back, /templates\/new\?view=all&columns=phone,name.*headings\[phone\]=Telephone/)
    const named = await send('owner', 'post', 'exports', { ...content, keep: '1' })
    assert.equal(decodeURIComponent(named.header('location')!), back)
    await acme.as('owner', async () => assert.equal(await countOf('operations'), 0))
  })

  test('bring columns, headings, format and options into the form; filters stay (M9.6)', async ({ client, assert }) => {
    const { get, id, made } = await withTemplate(client)
    assert.include(made.header('location')!, `template=${id}`)
    const page = (await get('owner', `exports/new?filter[status]=active&template=${id}`)).text()
    const ticked = [...page.matchAll(/name="columns\[\]" value="(\w+)" checked/g)].map(([, key]) => key)
    assert.deepEqual(ticked, ['phone', 'name'])
    assert.include(page, 'value="Telephone"')
    assert.match(page, /value="csv"[^>]* checked/)
    assert.include(page, 'is Active')
  })

  test('are changed from the form, unless somebody else was quicker', async ({ client, assert }) => {
    const { acme, send, id } = await withTemplate(client)
    const more = { ...content, 'columns[]': ['name', 'status'], 'template': id }
    const changed = await send('owner', 'put', `templates/${id}/content`, { ...more, version: 1 })
    assert.include(JSON.stringify(changed.flashMessages()), 'is saved')
    const stale = await send('owner', 'put', `templates/${id}/content`, { ...content, version: 1 })
    assert.include(JSON.stringify(stale.flashMessages()), 'meanwhile')
    const kept = await acme.as('owner', () => ExportTemplate.findOrFail(id))
    assert.deepEqual(kept.columns, ['name', 'status'])
  })

  test('are deleted by their maker', async ({ client, assert }) => {
    const { acme, send, id } = await withTemplate(client)
    ;(await send('owner', 'delete', `templates/${id}`)).assertStatus(303)
    await acme.as('owner', async () => assert.equal(await countOf('export_templates'), 0))
  })
})
