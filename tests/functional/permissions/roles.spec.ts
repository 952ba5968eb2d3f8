import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { InviteUser } from '#actions/users/invite_user'
import Membership from '#models/membership'
import Grant from '#models/grant'
import Role from '#models/role'
import Team from '#models/team'
import { can, grantors, scopeOf } from '#permissions/grants'
import { mayTouch, rowScope } from '#permissions/row_scope'
import { permissionKeys, type Scope } from '#permissions/verbs'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

test.group('Roles', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('start with sensible grants', async ({ assert }) => {
    const allowed = (role: 'owner' | 'manager' | 'agent' | 'analyst') => acme.as(role, async () => permissionKeys.filter(can))
    assert.deepEqual(await allowed('owner'), permissionKeys)
    assert.notIncludeMembers(await allowed('manager'), ['settings.roles'])
    assert.includeMembers(await allowed('manager'), ['settings.fields', 'customers.import', 'customers.delete'])
    assert.sameMembers(await allowed('agent'), ['customers.view', 'customers.create', 'customers.edit', 'customers.disable', 'operations.view'])
    assert.sameMembers(await allowed('analyst'), ['customers.view', 'customers.export', 'customers.download', 'reports.view', 'operations.view'])
  })

  test('add up, the widest scope winning', async ({ assert }) => {
    await acme.as('owner', () => new InviteUser().handle({ email: 'agent@acme.test', roles: ['analyst'] }))
    await acme.as('agent', async () => {
      assert.equal(scopeOf('customers.export'), 'all')
      assert.equal(scopeOf('customers.edit'), 'team')
      assert.equal(scopeOf('customers.delete'), 'none')
    })
  })

  test('permit nothing to a suspended member, and hold on the next request', async ({ assert, client }) => {
    await acme.as('owner', () =>
      transaction(async (trx) => {
        await Membership.query({ client: trx }).where('userId', acme.users.agent.id).update({ suspended_at: DateTime.utc().toSQL({ includeOffset: false }) })
        await configurationChanged(trx)
      })
    )
    await acme.as('agent', async () => assert.isFalse(can('customers.view')))
    ;(await client.get('/acme').loginAs(acme.users.agent)).assertStatus(404)
  })

  test('permit nothing that the house does not know', async ({ assert }) => {
    await acme.as('owner', async () => {
      await Grant.query().where('permission', 'customers.view').update({ permission: 'customers.fly' })
      await transaction(configurationChanged)
    })
    await acme.as('owner', async () => assert.isFalse(can('customers.view')))
  })

  test('name who can grant', async ({ assert }) => {
    await acme.as('agent', async () => assert.deepEqual(grantors(), [acme.users.owner.id]))
  })
})

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
      return { listed: rows.map((row) => row.first_name).sort(), touched: touched.map((row) => row.first_name).sort() }
    })
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
      await createCustomer({ first_name: 'served', last_name: 'by agent', manager: owner.id, service_manager: agent.id })
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
    const expected = { none: [], own, team: [...own, 'teammate'], all: ['foreign', ...own, 'teammate'] }
    for (const [scope, names] of Object.entries(expected)) {
      const { listed, touched } = await seen(scope as Scope)
      assert.deepEqual(listed, names, scope)
      assert.deepEqual(touched, names, scope)
    }
  })
})
