import { test } from '@japa/runner'
import { makeCompany, type Company } from '#tests/helpers/company'
import { saveMany } from '#tests/helpers/save_many'
import { statementsOf } from '#tests/helpers/statements'

const MOST_STATEMENTS = 12

const lists = {
  'as it comes': '',
  'filtered': 'filter[status]=active&filter[tags]=vip&filter[created_at][last]=30&any[country]=DE&any[segment]=retail',
  'sorted by a field that some lack': 'sort=birthday',
  'searched': 'q=luis+gon',
  'searched, filtered and sorted': 'q=luis&filter[manager]=me&sort=name',
}

const boards = {
  'as it comes': '',
  'filtered': lists.filtered,
  'sorted by a field that some lack, with contact points': 'sort=birthday&columns=name,phone,city',
  'searched, filtered and sorted': 'q=luis&filter[tags]=vip&filter[company][contains]=x&sort=birthday',
}

test.group('The statements of a list page', (group) => {
  let acme: Company

  group.each.setup(async () => {
    acme = await makeCompany()
    await acme.as('owner', () => saveMany(230, values))
  })

  const values = (at: number) => ({
    birthday: at % 20 ? '1980-01-01' : '',
    tags: ['vip'],
    country: 'DE',
    phone: `+49 711 ${20_000 + at}`,
  })

  for (const [name, query] of Object.entries(lists)) {
    test(`stay within the budget, for 3, 25 and 200 rows alike: ${name}`, async ({ client, assert }) => {
      const { owner } = acme.users
      const visit = (limit: number) => client.get(`/acme/customers?${query}&limit=${limit}`).loginAs(owner)
      await visit(3)
      const counts = []
      for (const limit of [3, 25, 200]) {
        const statements = await statementsOf(async () => (await visit(limit)).assertStatus(200))
        assert.isAtMost(statements.length, MOST_STATEMENTS, statements.join('\n'))
        counts.push(statements.length)
      }
      assert.deepEqual(counts, Array(3).fill(counts[0]))
    })
  }

  for (const [name, query] of Object.entries(boards)) {
    test(`stay within the budget on a board, whatever its lanes: ${name}`, async ({ client, assert }) => {
      const visit = (lane: string) =>
        client.get(`/acme/customers?layout=kanban&lane=${lane}&${query}`).loginAs(acme.users.owner)
      for (const lane of ['status', 'segment', 'gender', 'group']) {
        await visit(lane)
        const statements = await statementsOf(async () => (await visit(lane)).assertStatus(200))
        assert.isAtMost(statements.length, MOST_STATEMENTS, statements.join('\n'))
      }
    })
  }

  test('read contact points only for a column that shows some', async ({ client, assert }) => {
    const read = async (columns: string) => {
      const visit = () => client.get(`/acme/customers?columns=${columns}&limit=3`).loginAs(acme.users.owner)
      const statements = await statementsOf(async () => (await visit()).assertStatus(200))
      return statements.filter((sql) => sql.includes('`contact_points`')).length
    }
    assert.equal(await read('name,status,city'), 0)
    assert.equal(await read('name,status,phone'), 1)
  })
})
