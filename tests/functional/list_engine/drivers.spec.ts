import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { shapeTenant } from '#database/seeders/demo/shape_tenant'
import { fillTenant } from '#database/seeders/demo/fill_tenant'
import { demoTenants } from '#database/seeders/demo/tenants'
import { eitherToProbe, type Driver } from '#lists/driver'
import { ListQuery } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { pageSql } from '#lists/page_sql'
import { narrowingOf } from '#lists/narrowing'
import { parseListState } from '#lists/parse_state'
import { randomStates } from '#tests/helpers/list_states'
import { pagesOf, reread, sortOf } from '#tests/helpers/list_pages'
import { makeCompany, type Company } from '#tests/helpers/company'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

const CUSTOMERS = 60

test.group('List engine', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany('acme')
    const [demo] = demoTenants
    const userIds = new Map([[demo.people[0].email, company.users.owner.id]])
    const small = { ...demo, customers: CUSTOMERS, people: [demo.people[0]] }
    await company.as('owner', () => shapeTenant(small, userIds))
    await company.as('owner', () => fillTenant(small))
  })

  test('finds the same records in the same order whichever side drives', async ({ assert }) => {
    await company.as('owner', async () => {
      for (const { query, state } of randomStates(1)) {
        const expected = await idsOf(state, { kind: 'newest' })
        for (const driver of driversOf(state)) {
          assert.deepEqual(
            await idsOf(state, driver),
            expected,
            `${JSON.stringify(query)} by ${JSON.stringify(driver)}`
          )
        }
      }
    })
  }).timeout(120_000)

  test('pages through everything once, forwards and backwards', async ({ assert }) => {
    await company.as('owner', async () => {
      for (const { query, state } of randomStates(2)) {
        const whole = (await (await ListQuery.for({ ...state, limit: 200 })).page()).ids
        const forwards = await pagesOf(state, 'after')
        assert.deepEqual(forwards.ids, whole, JSON.stringify(query))
        assert.lengthOf(new Set(whole), whole.length)
        const backwards = forwards.last ? await pagesOf({ ...state, before: forwards.last }, 'before') : { ids: [] }
        assert.deepEqual([...backwards.ids, ...forwards.lastIds], whole, `backwards ${JSON.stringify(query)}`)
        assert.deepEqual(await (await ListQuery.for(state)).count(), { value: whole.length, capped: false })
      }
    })
  }).timeout(120_000)

  test('goes on where looking ended, both ways, and leaves nothing out', async ({ assert }) => {
    await company.as('owner', async () => {
      for (const { query, state } of randomStates(4)) {
        const whole = (await (await ListQuery.for({ ...state, limit: 200 })).page()).ids
        const forwards = await pagesOf(state, 'after', [2, 5])
        assert.deepEqual(forwards.ids, whole, JSON.stringify(query))
        const middle = whole.length > 8 ? await middleOf(state) : null
        if (!middle) continue
        const backwards = await pagesOf({ ...state, before: middle.cursor }, 'before', [2, 5])
        assert.deepEqual(backwards.ids, whole.slice(0, middle.at), `backwards ${JSON.stringify(query)}`)
      }
    })
  }).timeout(120_000)

  test('never counts more than there are, and says when there may be more', async ({ assert }) => {
    await company.as('owner', async () => {
      for (const { query, state } of randomStates(5)) {
        const list = await ListQuery.for(state)
        const { value: all } = await list.count(null)
        const { value, capped } = await list.count(9)
        assert.isTrue(
          capped ? value <= Math.min(all, 9) : value === all,
          `${JSON.stringify(query)}: ${value} of ${all}`
        )
      }
    })
  })

  test('prints a state that reads back to the same state', async ({ assert }) => {
    await company.as('owner', async () => {
      for (const { state } of randomStates(3)) assert.deepEqual(reread(state), state)
    })
  })

  test('stops counting at the cap and says so', async ({ assert }) => {
    await company.as('owner', async () => {
      const query = await ListQuery.for(parseListState('customers', {}))
      assert.deepEqual(await query.count(10), { value: 10, capped: true })
      assert.deepEqual(await query.count(null), { value: CUSTOMERS, capped: false })
    })
  })
})

/** The cursor of the second page's first record, and its place in the list. */
async function middleOf(state: ListState) {
  const { next } = await (await ListQuery.for(state)).page()
  const { previous } = await (await ListQuery.for({ ...state, after: next! })).page()
  return { cursor: previous!, at: state.limit }
}

/** Every driver that could be chosen for this state, sensible or not. */
function driversOf(state: ListState): Driver[] {
  const { conditions, any } = narrowingOf(state)
  const driving = conditions.flatMap(({ driving: found, negated }, index) => (found && !negated ? [index] : []))
  const collecting = [...driving.map((index) => [index]), ...(driving.length > 1 ? [driving] : [])].map(
    (several): Driver => ({ kind: 'collect', conditions: several })
  )
  const following = conditions.flatMap((condition, index): Driver[] =>
    condition.driving && condition.ordered && !condition.negated ? [{ kind: 'follow', condition: index }] : []
  )
  const either: Driver[] = eitherToProbe(any).length ? [{ kind: 'collectAny' }] : []
  return [...collecting, ...either, ...(sortOf(state) ? [{ kind: 'sort' } as const] : following)]
}

async function idsOf(state: ListState, driver: Driver): Promise<string[]> {
  const order = { sort: sortOf(state), direction: state.sort.direction, missing: false, cursor: null, limit: 200 }
  const { sql, bindings } = pageSql(narrowingOf(state), driver, order)
  const answer = await db.rawQuery(sql, bindings as RawQueryBindings)
  return (Array.isArray(answer[0]) ? answer[0] : answer).map((row: { id: string }) => row.id)
}
