import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { engine } from '#config/database'
import { shapeTenant } from '#database/seeders/demo/shape_tenant'
import { fillTenant } from '#database/seeders/demo/fill_tenant'
import { demoTenants } from '#database/seeders/demo/tenants'
import { chooseDriver, isSearching, type Driver } from '#lists/driver'
import { narrowingOf } from '#lists/narrowing'
import { edgeSql, pageSql, sampleSql } from '#lists/page_sql'
import type { Fragment, SortKey } from '#fields/condition'
import type { ListState } from '#lists/list_state'
import { sortOf } from '#tests/helpers/list_pages'
import { randomStates } from '#tests/helpers/list_states'
import { makeCompany } from '#tests/helpers/company'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

/** One line of EXPLAIN. */
interface Step {
  table: string
  type: string
  Extra: string
}

const OWN_TABLE = /^[cksx]$/
const PLACE = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', value: null }

/** The statements of a page deep in a list where every condition is frequent. */
function statementsOf(state: ListState): Fragment[] {
  const narrowing = narrowingOf(state)
  const sort: SortKey | null = sortOf(state)
  const driver: Driver = chooseDriver(narrowing.conditions, [], undefined, sort)
  const counted = chooseDriver(narrowing.conditions, [], undefined, null)
  const order = { sort, direction: state.sort.direction, missing: false, cursor: null, limit: 26 }
  const until = sort ? null : PLACE
  return [
    pageSql(narrowing, driver, { ...order, until }),
    edgeSql(narrowing, driver, order, 1_000),
    ...(sort?.nullable ? [pageSql(narrowing, driver, { ...order, direction: 'desc', missing: true })] : []),
    ...(isSearching(narrowing, counted) ? [sampleSql(narrowing, counted, 1_000)] : []),
  ]
}

async function plan({ sql, bindings }: Fragment): Promise<Step[]> {
  const [steps] = await db.rawQuery(`explain ${sql}`, bindings as RawQueryBindings)
  return steps.filter(({ table }: Step) => OWN_TABLE.test(table))
}

test.group('Plans of lists on MariaDB', () => {
  test('read no table whole and sort nothing that is walked', async ({ assert }) => {
    const company = await makeCompany('acme')
    const [demo] = demoTenants
    const small = { ...demo, customers: 60, people: [demo.people[0]] }
    await company.as('owner', () => shapeTenant(small, new Map([[demo.people[0].email, company.users.owner.id]])))
    await company.as('owner', () => fillTenant(small))
    await company.as('owner', async () => {
      for (const { query, state } of randomStates(6)) {
        for (const statement of statementsOf(state)) {
          for (const { table, type, Extra } of await plan(statement)) {
            const found = `${table} ${type} ${Extra}: ${JSON.stringify(query)} ${statement.sql}`
            assert.notInclude(['ALL', 'index'], type, found)
            assert.notInclude(Extra ?? '', 'filesort', found)
          }
        }
      }
    })
  })
    .timeout(120_000)
    .skip(engine !== 'mysql', 'EXPLAIN is asked of MariaDB')
})
