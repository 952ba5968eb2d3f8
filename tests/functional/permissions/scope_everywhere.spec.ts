import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { ListQuery } from '#lists/list_query'
import { parseListState } from '#lists/parse_state'
import { readRecord } from '#lists/read_records'
import { clientOf } from '#tests/helpers/client_of'
import { addFieldToForm } from '#tests/helpers/shaping'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { exportCustomers } from '#tests/helpers/exports'
import { setReach } from '#tests/helpers/grants'
import { importText } from '#tests/helpers/imports'
import { scopedCompany } from '#tests/helpers/scoped'

/** What of the customer that is not theirs must show nowhere. */
const SECRETS = /Foreigner|foreigner@|N-Foreigner|901823/

test.group('Who sees their team’s customers only', (group) => {
  let world: Awaited<ReturnType<typeof scopedCompany>>
  let client: ApiClient
  group.each.setup(async ({ context }) => {
    client = clientOf(context)
    world = await scopedCompany(client)
  })
  const page = async (path: string) => (await world.visit(path, 'agent')).text()
  const send = (method: 'post' | 'put' | 'delete', path: string) =>
    client[method](path).loginAs(world.acme.users.agent).withCsrfToken().redirects(0)

  test('finds no other one in lists, searches, filters, sorts and views', async ({ assert }) => {
    for (const query of [
      '',
      '?q=Ada',
      '?q=Foreigner',
      '?q=901823',
      '?filter[name][contains]=Fore',
      '?sort=name',
      '?columns=name,email,phone,number',
    ]) {
      const list = await page(`/acme/customers${query}`)
      const rows = list.replace(/value="[^"]*"|<title>.*<\/title>|chip.*/g, '').split('<table')[1] ?? ''
      assert.notMatch(rows, SECRETS, query)
    }
    assert.match(await page('/acme/customers'), /Ada Matey[^]*Ada Ownley/)
  })

  test('counts no other one', async ({ assert }) => {
    const { acme } = world
    const count = async (query: Parameters<typeof parseListState>[1]) =>
      (await (await ListQuery.for(parseListState('customers', query))).count(null)).value
    await acme.as('agent', async () => {
      assert.equal(await count({}), 2)
      assert.equal(await count({ q: 'Ada' }), 2)
      assert.equal(await count({ q: 'Foreigner' }), 0)
      assert.equal(await count({ filter: { manager: { is: acme.users.analyst.id } } }), 0)
    })
    assert.include(await page('/acme/customers/count'), '2')
  })

  test('reaches no other one by its address, to read or to change (M1.16, M1.18)', async ({ assert }) => {
    const { acme, foreign, mate } = world
    for (const path of ['', '/edit', '/deletion', '?tab=history', '?tab=contact'])
      (await world.visit(`/acme/customers/${foreign.id}${path}`, 'agent')).assertStatus(404)
    ;(await send('put', `/acme/customers/${foreign.id}`).form({ _version: '1', last_name: 'Mine' })).assertStatus(404)
    ;(await send('delete', `/acme/customers/${foreign.id}`)).assertStatus(404)
    ;(await send('post', `/acme/customers/${foreign.id}/disabling`)).assertStatus(404)
    ;(await send('delete', `/acme/customers/${mate.id}`)).assertStatus(303)
    const after = await acme.as('owner', () => readRecord(foreign.id))
    assert.deepEqual(after, foreign)
  })

  test('may see a customer without editing or deleting it, each by its own right (M1.16, M1.18, M14.2)', async () => {
    const { acme, mate } = world
    await setReach(acme, 'agent', 'customers.delete', 'none')
    ;(await send('delete', `/acme/customers/${mate.id}`)).assertStatus(403)
    ;(await world.visit(`/acme/customers/${mate.id}/edit`, 'agent')).assertStatus(200)
    await setReach(acme, 'agent', 'customers.delete', 'team')
    await setReach(acme, 'agent', 'customers.edit', 'own')
    const refused = await send('put', `/acme/customers/${mate.id}`).form({ _version: '1', last_name: 'Mine' })
    refused.assertStatus(403)
    refused.assertTextIncludes('You may do this with your own customers only. This one is manager of acme’s (North).')
    ;(await send('delete', `/acme/customers/${mate.id}`)).assertStatus(303)
  })

  test('starts the day with the newest of their own', async ({ assert }) => {
    const home = await page('/acme')
    assert.include(home, 'Ada Ownley')
    assert.include(home, 'Ada Matey')
    assert.notMatch(home, SECRETS)
  })

  test('finds no other one in the bin', async ({ assert }) => {
    const { acme, foreign, mate } = world
    for (const { id } of [foreign, mate])
      await acme.as('owner', async () => markRecord((await readRecord(id))!, { deleted_at: now() }))
    const bin = await page('/acme/customers/bin')
    assert.include(bin, 'Ada Matey')
    assert.notMatch(bin, SECRETS)
    ;(await send('post', `/acme/customers/${foreign.id}/restoration`)).assertStatus(404)
    await setReach(acme, 'agent', 'customers.delete', 'own')
    assert.notInclude(await page('/acme/customers/bin'), 'Ada Matey')
    ;(await send('post', `/acme/customers/${mate.id}/restoration`)).assertStatus(403)
  })

  test('is told that a value is taken, not by whom', async ({ assert }) => {
    const { mate } = world
    const form = (number: string) => ({ _version: '1', number })
    const foreign = await send('put', `/acme/customers/${mate.id}`).form(form('N-Foreigner'))
    foreign.assertStatus(422)
    assert.notMatch(foreign.text().replaceAll('N-Foreigner', ''), SECRETS)
    const known = await send('put', `/acme/customers/${mate.id}`).form(form('N-Ownley'))
    assert.include(known.text(), 'Ada Ownley')
  })

  test('reads no name of another one that their customer refers to', async ({ assert }) => {
    const { acme, mate, foreign, own } = world
    await acme.as('owner', () => addFieldToForm({ key: 'partner', label: 'Partner', type: 'customer' }))
    await acme.as('owner', () => changeCustomer(mate.id, { partner: foreign.id }))
    const tab = await page(`/acme/customers/${mate.id}?tab=other`)
    assert.include(tab, 'a customer that you may not see')
    assert.notMatch(tab, SECRETS)
    assert.notInclude(tab, `/acme/customers/${foreign.id}`)
    await acme.as('owner', () => changeCustomer(mate.id, { partner: own.id }))
    assert.include(await page(`/acme/customers/${mate.id}?tab=other`), `/acme/customers/${own.id}`)
  })

  test('takes away no other one (M9.5)', async ({ assert }) => {
    await setReach(world.acme, 'agent', 'exports.personal', 'all')
    const { lines } = await world.acme.as('agent', () => exportCustomers({ columns: ['name', 'email', 'number'] }))
    assert.lengthOf(lines, 3)
    assert.notMatch(lines.join('\n'), SECRETS)
  })

  test('adds a customer of theirs that they find again', async ({ assert }) => {
    const made = await world.acme.as('agent', () =>
      createCustomer({ last_name: 'Newly', manager: world.acme.users.analyst.id })
    )
    ;(await world.visit(`/acme/customers/${made.id}`, 'agent')).assertStatus(200)
    await world.acme.as('agent', () => importText('First name,Email\nEve,eve@example.com'))
    assert.include(await page('/acme/customers'), 'Eve')
  })
})
