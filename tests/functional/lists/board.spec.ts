import { test } from '@japa/runner'
import { CreateView } from '#actions/views/create_view'
import { defaultState } from '#lists/default_state'
import { boardIn } from '#tests/helpers/board_text'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

const BOARD = '/acme/customers?layout=kanban'
const everyone = { name: 'Pipeline', audience: 'everyone', audienceId: null, locked: false, pinned: false } as const

test.group('A board', () => {
  test('shows the customers that the list shows, and nobody else’s', async ({ client, assert }) => {
    const globex = await makeCompany('globex')
    await globex.as('owner', () => createCustomer({ first_name: 'Homer' }))
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Mine', manager: acme.users.agent.id })
      await createCustomer({ first_name: 'Other' })
    })
    await setReach(acme, 'agent', 'customers.view', 'own')
    const cards = async (role: 'owner' | 'agent') =>
      boardIn((await visit(BOARD, role)).text()).flatMap((lane) => lane.cards.map(({ name }) => name))
    assert.deepEqual(await cards('owner'), ['Other Gonçalves', 'Mine Gonçalves'])
    assert.deepEqual(await cards('agent'), ['Mine Gonçalves'])
  })

  test('is not divided by what a person may not see, and refuses that by name (PM-5)', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', () => createCustomer())
    await rule(acme, 'agent', { status: 'hidden', segment: 'masked' })
    for (const lane of ['status', 'segment']) {
      const answer = await visit(`${BOARD}&lane=${lane}`, 'agent')
      answer.assertStatus(422)
      answer.assertTextIncludes('Your role does not show you')
      ;(await visit(`/acme/customers/lane?lane=${lane}&in=active`, 'agent')).assertStatus(422)
    }
    const shown = (await visit(BOARD, 'agent')).text()
    assert.notInclude(shown, 'lane=segment')
    assert.notInclude(shown, '>Prospect<')
  })

  test('refuses a view whose lanes a person may not see', async ({ client }) => {
    const { acme, visit } = await visits(client)
    const view = await acme.as('owner', async () => {
      const state = { ...defaultState('customers'), layout: 'kanban' as const, lane: 'segment' }
      return new CreateView().handle('customers', state, { ...everyone, initial: false })
    })
    await rule(acme, 'agent', { segment: 'hidden' })
    ;(await visit(`/acme/customers?view=${view.id}`, 'agent')).assertStatus(422)
    ;(await visit(`/acme/customers?view=${view.id}&layout=list`, 'agent')).assertStatus(200)
    const open = await visit(`/acme/customers?view=${view.id}`)
    open.assertTextIncludes('Lanes by Segment')
  })

  test('refuses a layout and a lane that are none', async ({ client }) => {
    const { visit } = await visits(client)
    for (const query of ['layout=tiles', 'layout=kanban&lane=birthday', 'layout=kanban&lane=tags', 'layout[]=kanban'])
      (await visit(`/acme/customers?${query}`)).assertStatus(422)
    ;(await visit('/acme/customers/lane?lane=status&in=nobody')).assertStatus(422)
  })

  test('has a lane for each value, in order, with what the list’s columns say (M5.4)', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ana', status: 'prospect', number: 'A1' })
      await createCustomer({ first_name: 'Ben', status: 'active' })
    })
    const list = listIn((await visit('/acme/customers')).text())
    const lanes = boardIn((await visit(BOARD)).text())
    const named = Object.fromEntries(lanes.map((lane) => [lane.name, lane]))
    assert.deepEqual(
      named.Prospect.cards.map(({ name }) => name),
      ['Ana Gonçalves']
    )
    assert.deepEqual([named.Active.count, named.Dormant.count], ['1', '0'])
    assert.notProperty(named, 'No value')
    const [, type, , , , manager] = list.rows[0]
    assert.includeMembers(named.Active.cards[0].lines, [`Type: ${type}`, `Responsible manager: ${manager}`])
    assert.isFalse(named.Active.cards[0].lines.some((line) => line.startsWith('Status')))
  })

  test('teaches how to begin while there is nothing, and says when nothing matches', async ({ client }) => {
    const { acme, visit } = await visits(client)
    ;(await visit(BOARD)).assertTextIncludes('No customers yet')
    await acme.as('owner', () => createCustomer())
    ;(await visit(`${BOARD}&q=zzz`)).assertTextIncludes('Nothing found for “zzz”')
  })

  test('is searched, filtered and sorted as the list is', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      for (const name of ['Cora', 'Abel', 'Bea']) await createCustomer({ first_name: name, birthday: '' })
      await createCustomer({ first_name: 'Dora', segment: 'enterprise', birthday: '1980-01-01' })
    })
    const names = async (query: string) =>
      boardIn((await visit(`${BOARD}&${query}`)).text()).flatMap(({ cards }) =>
        cards.map(({ name }) => name[0]).join('')
      )
    assert.include(await names('sort=name'), 'ABCD')
    assert.include(await names('sort=birthday'), 'DBAC')
    assert.include(await names('sort=name&filter[segment]=retail'), 'ABC')
    assert.include(await names('q=bea'), 'B')
    assert.deepEqual((await names('q=zzz')).join(''), '')
  })
})
