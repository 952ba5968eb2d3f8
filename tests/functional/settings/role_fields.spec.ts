import { test } from '@japa/runner'
import Change from '#models/change'
import type { Access } from '#permissions/field_access'
import { accessTo } from '#permissions/field_access'
import { printSeen } from '#web/settings/roles/read_fields'
import { InviteUser } from '#actions/users/invite_user'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { fingerprintIn, rolesOf, roleVisits } from '#tests/helpers/role_pages'

type Chosen = { [key: string]: Access }

test.group('Settings, permissions: the fields of a role', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const pathOf = async (key: string) => `/acme/settings/roles/${(await rolesOf(acme))[key].id}/fields`
  async function formOf(key: string, chosen: Chosen) {
    const role = (await rolesOf(acme))[key]
    const access = Object.entries(chosen).map(([field, to]) => [`access[customers][${field}]`, to])
    return { ...(Object.fromEntries(access) as { [name: string]: string }), seen: printSeen(role) }
  }
  const accessOf = (role: 'agent' | 'manager', key: string) => acme.as(role, async () => accessTo('customers', key))

  test('are closed to who may not edit roles', async ({ client }) => {
    const { ask } = roleVisits(client)
    const form = await formOf('agent', { id_number: 'masked' })
    const path = await pathOf('agent')
    ;(await client.get(path).loginAs(acme.users.manager)).assertStatus(403)
    ;(await ask(acme.users.manager, 'post', path, form)).assertStatus(403)
    ;(await ask(acme.users.manager, 'put', path, form)).assertStatus(403)
  })

  test('say that the owner sees everything, and offer nothing to choose', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const page = await client.get(await pathOf('owner')).loginAs(acme.users.owner)
    page.assertTextIncludes('The owner’s role always sees and changes everything.')
    assert.notInclude(page.text(), 'type="radio"')
    ;(
      await ask(acme.users.owner, 'post', await pathOf('owner'), await formOf('owner', { id_number: 'masked' }))
    ).assertStatus(403)
  })

  test('are all fields of the list, by tab, with their sensitivity', async ({ client, assert }) => {
    await acme.as('owner', () => createField('tax_region', 'text', { label: 'Tax region' }))
    const html = (await client.get(await pathOf('agent')).loginAs(acme.users.owner)).text()
    for (const key of ['id_number', 'phone', 'city', 'tags', 'tax_region'])
      assert.lengthOf(html.split(`name="access[customers][${key}]"`), 5, key)
    assert.lengthOf(html.split('name="access[customers][last_name]"'), 3)
    assert.notInclude(html, 'access[customers][created_at]')
    assert.match(html, /ID number\s*<span class="badge tone-orange">\s*sensitive/)
  })

  test('are planned, confirmed, in force on the next request, and in the history', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const { owner } = acme.users
    const path = await pathOf('agent')
    const form = await formOf('agent', { id_number: 'masked', birthday: 'hidden', gender: 'write' })
    const plan = await ask(owner, 'post', path, form)
    plan.assertStatus(200)
    plan.assertTextIncludes('agent of acme neither sees nor changes “ID number” any more, but can reveal it.')
    plan.assertTextIncludes('agent of acme no longer sees “Birthday”.')
    assert.notInclude(plan.text(), 'Gender')
    assert.equal(await accessOf('agent', 'id_number'), 'write')
    const saved = await ask(owner, 'put', path, { ...form, fingerprint: fingerprintIn(plan.text()) })
    saved.assertStatus(303)
    saved.assertHeader('location', path)
    assert.equal(await accessOf('agent', 'id_number'), 'masked')
    assert.equal(await accessOf('agent', 'birthday'), 'hidden')
    await acme.as('owner', async () => {
      const [change] = await Change.query().where('list', 'roles').orderBy('id', 'desc').limit(1)
      assert.deepEqual(change.after, { 'fields.customers.id_number': 'masked', 'fields.customers.birthday': 'hidden' })
      assert.deepEqual(change.before, { 'fields.customers.id_number': 'write', 'fields.customers.birthday': 'write' })
    })
    const matrix = (await client.get('/acme/settings/roles').loginAs(owner)).text()
    assert.match(matrix, new RegExp(`href="${path}"[^>]*>2 field rules<`))
    const back = await ask(owner, 'post', path, await formOf('agent', { id_number: 'write', birthday: 'masked' }))
    back.assertTextIncludes('agent of acme gains the value of “ID number”, to be read and changed.')
    back.assertTextIncludes('agent of acme sees that there is a value of “Birthday”')
  })

  test('come back from the plan as they were chosen, and change nothing where nothing was', async ({
    client,
    assert,
  }) => {
    const { ask } = roleVisits(client)
    const path = await pathOf('agent')
    const form = await formOf('agent', { id_number: 'masked' })
    const back = await ask(acme.users.owner, 'post', path, { ...form, back: '1' })
    assert.match(
      back.text(),
      /<input (?=[^>]*name="access\[customers\]\[id_number\]")(?=[^>]*value="masked")(?=[^>]*checked)/
    )
    const none = await ask(acme.users.owner, 'post', path, await formOf('agent', { id_number: 'write' }))
    none.assertStatus(303)
  })

  test('are saved over nobody else’s change (M14.1)', async ({ client, assert }) => {
    const { ask } = roleVisits(client)
    const path = await pathOf('agent')
    const form = await formOf('agent', { id_number: 'masked' })
    const plan = await ask(acme.users.owner, 'post', path, form)
    const other = await formOf('agent', { birthday: 'hidden' })
    const theirs = await ask(acme.users.owner, 'post', path, other)
    ;(await ask(acme.users.owner, 'put', path, { ...other, fingerprint: fingerprintIn(theirs.text()) })).assertStatus(
      303
    )
    const late = await ask(acme.users.owner, 'put', path, { ...form, fingerprint: fingerprintIn(plan.text()) })
    late.assertStatus(409)
    const checked = (key: string, access: string) =>
      new RegExp(`<input (?=[^>]*name="access\\[customers\\]\\[${key}\\]")(?=[^>]*value="${access}")(?=[^>]*checked)`)
    assert.match(late.text(), checked('id_number', 'masked'))
    assert.match(late.text(), checked('birthday', 'hidden'))
    assert.equal(await accessOf('agent', 'id_number'), 'write')
  })

  test('are shown again when they mean something else to people by now', async ({ client }) => {
    const { ask } = roleVisits(client)
    const path = await pathOf('agent')
    const form = await formOf('agent', { id_number: 'hidden' })
    const plan = await ask(acme.users.owner, 'post', path, form)
    await acme.as('owner', () => new InviteUser().handle({ email: 'new@acme.test', roles: ['agent'] }))
    const again = await ask(acme.users.owner, 'put', path, { ...form, fingerprint: fingerprintIn(plan.text()) })
    again.assertStatus(409)
    again.assertTextIncludes('2 people no longer see “ID number”.')
  })

  test('mean nothing to who sees as much by another role', async ({ client }) => {
    const { ask } = roleVisits(client)
    await acme.as('owner', () => new InviteUser().handle({ email: 'agent@acme.test', roles: ['analyst'] }))
    const plan = await ask(
      acme.users.owner,
      'post',
      await pathOf('agent'),
      await formOf('agent', { id_number: 'hidden' })
    )
    plan.assertTextIncludes('Nobody loses anything.')
  })
})
