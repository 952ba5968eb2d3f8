import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { InviteUser } from '#actions/users/invite_user'
import Membership from '#models/membership'
import Grant from '#models/grant'
import { can, grantors, scopeOf } from '#permissions/grants'
import { permissionKeys } from '#permissions/registry'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'

test.group('Roles', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('start with sensible grants', async ({ assert }) => {
    const allowed = (role: 'owner' | 'manager' | 'agent' | 'analyst') =>
      acme.as(role, async () => permissionKeys().filter(can))
    assert.deepEqual(await allowed('owner'), permissionKeys())
    assert.notIncludeMembers(await allowed('manager'), ['settings.roles'])
    assert.includeMembers(await allowed('manager'), ['settings.fields', 'customers.import', 'customers.delete'])
    assert.sameMembers(await allowed('agent'), [
      'customers.view',
      'customers.create',
      'customers.edit',
      'customers.disable',
      ...['work_orders.view', 'work_orders.create', 'work_orders.edit'],
      ...['service_records.view', 'service_records.create', 'service_records.edit'],
      ...['comments.view', 'comments.create', 'files.view', 'files.create'],
      'operations.view',
    ])
    assert.sameMembers(await allowed('analyst'), [
      'customers.view',
      'customers.export',
      'customers.download',
      'exports.personal',
      'reports.view',
      'reports.schedule',
      'reports.dashboard',
      ...['work_orders.view', 'work_orders.export', 'service_records.view', 'service_records.export'],
      ...['comments.view', 'files.view'],
      'operations.view',
    ])
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
        await Membership.query({ client: trx })
          .where('userId', acme.users.agent.id)
          .update({ suspended_at: DateTime.utc().toSQL({ includeOffset: false }) })
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
    await acme.as('manager', async () => assert.isFalse(can('customers.view')))
  })

  test('name who can grant', async ({ assert }) => {
    await acme.as('agent', async () => assert.deepEqual(grantors('customers.import'), [acme.users.owner.id]))
  })
})
