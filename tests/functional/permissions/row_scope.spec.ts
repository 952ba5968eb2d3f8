import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { ListQuery } from '#lists/list_query'
import { parseListState } from '#lists/parse_state'
import Membership from '#models/membership'
import Grant from '#models/grant'
import Role from '#models/role'
import Team from '#models/team'
import { mayTouch, rowScope } from '#permissions/row_scope'
import type { Scope } from '#permissions/verbs'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

test.group('The reach of a permission', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  async function seen(scope: Scope | 'none') {
    await acme.as('owner', () => reach(scope))
    return acme.as('agent', async () => {
      const scoped = rowScope('customers.view')
      const records = await db.from('customers as c').where('c.tenant_id', current.tenant.id)
      const query = db.from('customers as c').where('c.tenant_id', current.tenant.id)
      const rows = scoped ? await query.whereRaw(scoped.sql, scoped.bindings as string[]) : await query
      const touched = records.filter((record) => mayTouch('customers.view', record))
      return {
        paged: await paged({}, records),
        either: await paged({ any: { type: ['person', 'company'] } }, records),
        listed: rows.map((row) => row.first_name).sort(),
        touched: touched.map((row) => row.first_name).sort(),
      }
    })
  }

  async function paged(query: Parameters<typeof parseListState>[1], records: { id: string; first_name: string }[]) {
    const { ids } = await (await ListQuery.for(parseListState('customers', query))).page()
    return ids.map((id) => records.find((record) => record.id === id)!.first_name).sort()
  }

  async function reach(scope: Scope | 'none') {
    const role = await Role.findByOrFail('key', 'agent')
    await Grant.query().where({ roleId: role.id, permission: 'customers.view' }).delete()
    if (scope !== 'none') await Grant.create({ roleId: role.id, permission: 'customers.view', scope })
    await transaction(configurationChanged)
  }

  async function customers() {
    const { agent, manager, analyst, owner } = acme.users
    await acme.as('owner', async () => {
      await createCustomer({ first_name: 'managed', last_name: 'by agent', manager: agent.id })
      await createCustomer({
        first_name: 'served',
        last_name: 'by agent',
        manager: owner.id,
        service_manager: agent.id,
      })
      await createCustomer({ first_name: 'teammate', last_name: 'of agent', manager: manager.id })
      await createCustomer({ first_name: 'foreign', last_name: 'to agent', manager: analyst.id })
    })
    await acme.as('agent', () => createCustomer({ first_name: 'made', last_name: 'by agent', manager: owner.id }))
  }

  async function team() {
    const { agent, manager } = acme.users
    await acme.as('owner', async () => {
      const { id } = await Team.create({ name: 'North', version: 1 })
      const members = await Membership.query().whereIn('userId', [agent.id, manager.id])
      const rows = members.map((member) => ({ team_id: id, membership_id: member.id }))
      await transaction((trx) => insertMany(trx, 'team_members', ['team_id', 'membership_id'], rows))
    })
  }

  test('is the same for the list and for one record', async ({ assert }) => {
    await customers()
    await team()
    const own = ['made', 'managed', 'served']
    const expected = {
      none: [],
      own,
      team: [...own, 'teammate'],
      all: ['foreign', ...own, 'teammate'],
    }
    for (const [scope, names] of Object.entries(expected)) {
      assert.deepEqual(
        await seen(scope as Scope),
        { paged: names, either: names, listed: names, touched: names },
        scope
      )
    }
  })
})
