import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { current, runAs, system } from '#tenancy/current'
import { inspectQuery } from '#tenancy/sentinel'

const tenant = { id: 7, slug: 'acme', name: 'Acme', configVersion: 1, settings: {} }
const person = { id: 'ann', name: 'Ann', membershipId: 'm', locale: 'en', timeZone: 'UTC' }
const inTenant = <T>(work: () => T) => runAs(tenant, undefined, work)

const READ = 'select * from customers where tenant_id = ?'
const WRITE = 'update customers set name = ? where tenant_id = ?'

test.group('The guard of statements', () => {
  test('refuses one that is bound to another tenant', ({ assert }) => {
    inTenant(() => {
      const inspect =
        (sql: string, ...bindings: unknown[]) =>
        () =>
          inspectQuery({ sql, bindings })
      assert.doesNotThrow(inspect(READ, 7))
      assert.throws(inspect(READ, 8), /another tenant/)
      assert.doesNotThrow(inspect(WRITE, 8, 7))
      assert.throws(inspect(WRITE, 7, 8), /another tenant/)
      const insert = 'insert into customers (id, tenant_id) values (?, ?), (?, ?)'
      assert.doesNotThrow(inspect(insert, 'a', 7, 'b', 7))
      assert.throws(inspect(insert, 'a', 7, 'b', 8), /another tenant/)
    })
  })

  test('refuses a tenant’s table where there is no tenant, and lets others pass', ({ assert }) => {
    assert.throws(() => inspectQuery({ sql: READ, bindings: [7] }), /No tenant is set: select \* from customers/)
    assert.doesNotThrow(() => inspectQuery({ sql: 'select * from users where id = ?', bindings: ['a'] }))
    inTenant(() =>
      assert.doesNotThrow(() => inspectQuery({ sql: 'select * from users where id = ?', bindings: ['a'] }))
    )
  })

  test('lets tables be defined outside tenants alone', ({ assert }) => {
    const sql = 'alter table customers add colour int'
    assert.doesNotThrow(() => inspectQuery({ sql }))
    inTenant(() => assert.throws(() => inspectQuery({ sql }), /tables are not changed inside a tenant/))
  })

  test('lets set-up read all tenants', ({ assert }) => {
    system('tests', () => {
      assert.doesNotThrow(() => inspectQuery({ sql: 'select * from customers' }))
      assert.doesNotThrow(() => inspectQuery({ sql: 'drop table customers' }))
    })
  })

  test('lets who looks through a role read, and change nothing', ({ assert }) => {
    runAs(tenant, { ...person, viewing: { roleId: 'clerk' } }, () => {
      assert.doesNotThrow(() => inspectQuery({ sql: READ, bindings: [7] }))
      assert.throws(() => inspectQuery({ sql: WRITE, bindings: ['x', 7] }), /looks through a role/)
    })
    runAs(tenant, person, () => assert.doesNotThrow(() => inspectQuery({ sql: WRITE, bindings: ['x', 7] })))
  })
})

test.group('A connection that opens later', () => {
  test('is guarded, once', async ({ assert, cleanup }) => {
    const { manager } = db
    manager.add('later', manager.get(db.primaryConnectionName)!.config)
    cleanup(() => manager.release('later'))
    for (let time = 0; time < 2; time++) manager.connect('later')
    const knex = manager.get('later')!.connection!.client!
    assert.equal(knex.listeners('query').filter((listener) => listener === inspectQuery).length, 1)
    await assert.rejects(() => db.connection('later').from('customers').exec(), /without tenant_id/)
  })
})

test.group('The current tenant', () => {
  test('is missed by name where there is none', ({ assert }) => {
    assert.throws(() => current.tenant, 'No tenant is set: the current tenant was asked for outside runAs()')
    assert.throws(() => current.parts, 'No tenant is set: the configuration was asked for outside runAs()')
    system('tests', () => assert.throws(() => current.tenant, /No tenant is set/))
  })
})
