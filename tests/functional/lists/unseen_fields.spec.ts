import { test } from '@japa/runner'
import { CreateView } from '#actions/views/create_view'
import { defaultState } from '#lists/default_state'
import type { SavedState } from '#lists/list_state'
import View from '#models/view'
import { searchConditions } from '#lists/search_conditions'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

const LIST = '/acme/customers'
const everyone = { name: 'Shared', audience: 'everyone', audienceId: null, locked: false, pinned: false } as const

test.group('A list without the fields that a person may not see', () => {
  test('refuses them in filters, orders and columns, with the reason (PM-5)', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await rule(acme, 'agent', { id_number: 'hidden', birthday: 'masked' })
    for (const query of [
      'filter[id_number]=1',
      'any[id_number][empty]=',
      'columns=name,id_number',
      'shown=id_number',
    ]) {
      const answer = await visit(`${LIST}?${query}`, 'agent')
      answer.assertStatus(422)
      assert.include(answer.text(), 'Your role does not show you', query)
      ;(await visit(`${LIST}?${query}`)).assertStatus(200)
    }
    for (const query of ['sort=birthday', 'sort=-birthday', 'filter[birthday][gte]=1990-01-01'])
      (await visit(`${LIST}?${query}`, 'agent')).assertStatus(422)
    ;(await visit(`${LIST}?columns=name,birthday`, 'agent')).assertStatus(200)
  })

  test('shows a mask for what is masked, and no column for what is hidden', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', () => createCustomer({ id_number: 'X77', id_type: 'passport' }))
    await rule(acme, 'agent', { id_number: 'masked', id_type: 'hidden' })
    const shown = listIn((await visit(LIST, 'agent')).text())
    assert.deepEqual(shown.heads.slice(0, 4), ['Name', 'Type', 'ID number', 'Status'])
    assert.equal(shown.rows[0][2], '••••')
    assert.include(listIn((await visit(LIST)).text()).rows[0], 'X77')
  })

  test('finds nobody by a hidden value, but by the same word where it may be seen (PM-5)', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ada', id_number: 'KRONE77' })
      await createCustomer({ first_name: 'Bea', membership_number: 'KRONE77', id_number: 'KRONE779' })
      await createCustomer({ type: 'company', name: 'Krone77', id_number: 'KRONE7', email: 'krone77@krone.test' })
      await createCustomer({ first_name: 'Cid', phone: '+49 30 901820', mobile: '+49 30 901820' })
      await createCustomer({ first_name: 'Dan', phone: '+49 30 901820' })
    })
    await rule(acme, 'agent', { id_number: 'masked', phone: 'hidden', email: 'hidden' })
    const found = async (q: string, role: 'owner' | 'agent') => {
      const page = listIn((await visit(`${LIST}?q=${encodeURIComponent(q)}&sort=name`, role)).text())
      if (page.rows.length) assert.match(page.count, new RegExp(`^${page.rows.length}\\b`))
      return page.rows.map(([name]) => name.split(' ')[0])
    }
    assert.deepEqual(await found('krone77', 'owner'), ['Ada', 'Bea', 'Krone77'])
    assert.deepEqual(await found('krone77', 'agent'), ['Bea', 'Krone77'])
    assert.deepEqual(await found('krone779', 'agent'), [])
    assert.deepEqual(await found('@krone.test', 'agent'), [])
    assert.deepEqual(await found('+49 30 901820', 'owner'), ['Cid', 'Dan'])
    assert.deepEqual(await found('901820', 'agent'), ['Cid'])
    assert.deepEqual(await found('1820', 'agent'), ['Cid'])
  })

  test('asks the database as ever for who sees everything', async ({ client, assert }) => {
    const { acme } = await visits(client)
    await rule(acme, 'agent', { phone: 'hidden', birthday: 'hidden' })
    const asked = (role: 'manager' | 'agent') => acme.as(role, async () => searchConditions('customers', 'ada')[0])
    assert.deepInclude(await asked('manager'), {
      sql: '(x.term >= ? and x.term < ?)',
      bindings: ['ada', 'ada\u{10FFFF}'],
    })
    assert.deepInclude(await asked('agent'), { sql: '((x.term >= ? and x.term < ?)) and x.origin not in (?)' })
  })

  test('leaves out columns of a view, and refuses its filters and its order by name', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', () => createCustomer())
    await rule(acme, 'agent', { status: 'hidden', birthday: 'masked' })
    const save = (state: Partial<SavedState>) =>
      acme.as('owner', async () =>
        new CreateView().handle(
          'customers',
          { ...defaultState('customers'), ...state },
          { ...everyone, initial: false }
        )
      )
    const columns = await save({ columns: ['name', 'status', 'number'] })
    const heads = listIn((await visit(`${LIST}?view=${columns.id}`, 'agent')).text()).heads
    assert.deepEqual(heads.slice(0, 2), ['Name', 'Customer number'])
    const filtered = await save({ all: [{ key: 'status', operator: 'is', values: ['dormant'] }] })
    const sorted = await save({ sort: { key: 'birthday', direction: 'asc' } })
    for (const [{ id }, named] of [
      [filtered, 'Status'],
      [sorted, 'Birthday'],
    ] as const) {
      for (const place of ['', '/columns', '/filters', '/count', '/views/create']) {
        const answer = await visit(`${LIST}${place}?view=${id}`, 'agent')
        answer.assertStatus(422)
        assert.include(answer.text(), `the values of “${named}”`)
        assert.notInclude(answer.text().toLowerCase(), 'dormant')
      }
      ;(await visit(`${LIST}?view=${id}`)).assertStatus(200)
    }
  })

  test('stays in a shared view that somebody saves who does not see it', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await rule(acme, 'manager', { status: 'hidden' })
    const state = () => ({ ...defaultState('customers'), columns: ['name', 'status', 'number'] })
    const { id } = await acme.as('owner', async () =>
      new CreateView().handle('customers', state(), { ...everyone, initial: false })
    )
    const path = `${LIST}/views/${id}/state?view=${id}&columns=name,email`
    const saved = await submit(client, acme.users.manager, path, { version: '1' }, 'PUT')
    saved.assertStatus(303)
    const stored = await acme.as('owner', () => View.findOrFail(id))
    assert.deepEqual((stored.state as unknown as SavedState).columns, ['name', 'email', 'status'])
    ;(await visit(`${LIST}?view=${id}`, 'manager')).assertStatus(200)
  })

  test('tells nothing below a name where the city is hidden', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', () => createCustomer({ city: 'Ulm' }))
    await rule(acme, 'agent', { city: 'hidden' })
    assert.include((await visit(LIST)).text(), 'Ulm')
    assert.notInclude((await visit(LIST, 'agent')).text(), 'Ulm')
  })
})
