import { test } from '@japa/runner'
import { shapeTenant } from '#database/seeders/demo/shape_tenant'
import { fillTenant } from '#database/seeders/demo/fill_tenant'
import { demoTenants } from '#database/seeders/demo/tenants'
import { laneField, laneFields, laneFilter, lanesOf } from '#lists/board/lanes'
import { CARDS, readBoard } from '#lists/board/read_board'
import { followerOf, readLane } from '#lists/board/read_lane'
import { ListQuery } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { readRecords } from '#lists/read_records'
import { randomStates } from '#tests/helpers/list_states'
import { makeCompany, type Company } from '#tests/helpers/company'

const CUSTOMERS = 60

test.group('Boards', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany('acme')
    const [demo] = demoTenants
    const userIds = new Map([[demo.people[0].email, company.users.owner.id]])
    const small = { ...demo, customers: CUSTOMERS, people: [demo.people[0]] }
    await company.as('owner', () => shapeTenant(small, userIds))
    await company.as('owner', () => fillTenant(small))
  })

  /** States that mix every kind of condition and sort, each divided by another field. */
  function boards(seed: number) {
    const fields = laneFields('customers')
    return randomStates(seed).map(({ query, state }, at) => {
      const { key } = fields[at % fields.length]
      return { state: { ...state, layout: 'kanban' as const, lane: key }, named: JSON.stringify({ ...query, key }) }
    })
  }

  /** What the list says of a lane: the same state with one filter more. */
  async function wholeLane(state: ListState, value: string): Promise<string[]> {
    const filter = laneFilter(laneField(state.list, state.lane)!, value)
    return (await (await ListQuery.for({ ...state, all: [...state.all, filter], limit: 200 })).page()).ids
  }

  test('have in each lane what the list has with one filter more, in the same order, counted', async ({ assert }) => {
    await company.as('owner', async () => {
      for (const { state, named } of boards(6)) {
        const filled = await readBoard(state)
        const shown = filled.reduce((sum, { count }) => sum + count.value, 0)
        assert.equal(shown, (await (await ListQuery.for(state)).count(null)).value, named)
        for (const { lane, records, count, waiting, next } of filled) {
          const whole = await wholeLane(state, lane.value)
          const first = waiting ? [] : whole.slice(0, CARDS)
          assert.deepEqual(
            records.map(({ id }) => id),
            first,
            `${named} ${lane.value}`
          )
          assert.deepEqual(count, { value: whole.length, capped: false }, `${named} ${lane.value}`)
          assert.equal(next !== null, !waiting && whole.length > CARDS)
        }
      }
    })
  }).timeout(240_000)

  test('go on lane by lane to the end, each record once', async ({ assert }) => {
    await company.as('owner', async () => {
      for (const { state, named } of boards(7).slice(0, 20)) {
        const field = laneField(state.list, state.lane)!
        for (const { lane, records, next } of await readBoard(state)) {
          const ids = records.map(({ id }) => id)
          for (let after = next; after;) {
            const page = await readLane({ ...state, after }, field, lane.value)
            ids.push(...page.records.map(({ id }) => id))
            after = page.next
          }
          if (ids.length) assert.deepEqual(ids, await wholeLane(state, lane.value), `${named} ${lane.value}`)
        }
      }
    })
  }).timeout(240_000)

  test('tell of each card which one comes next', async ({ assert }) => {
    await company.as('owner', async () => {
      for (const { state, named } of boards(8).slice(0, 10)) {
        const field = laneField(state.list, state.lane)!
        const [{ value }] = lanesOf(field)
        const whole = await wholeLane(state, value)
        const records = await readRecords(whole.slice(0, 5))
        for (const [at, record] of records.entries())
          assert.equal(await followerOf(state, field, record), whole[at + 1], named)
      }
    })
  }).timeout(240_000)
})
