import { test } from '@japa/runner'
import { actingMember, can, grantors, matesOf, scopeOf, teamMates } from '#permissions/grants'
import { members } from '#permissions/roles'
import { mayTouch, reachedBy, rowScope } from '#permissions/row_scope'
import { wider } from '#permissions/verbs'
import { inHouse, type House } from '#tests/helpers/house'

const house: House = {
  roles: {
    seller: { reach: { 'customers.view': 'team', 'customers.edit': 'own' } },
    admin: { reach: { 'settings.roles': 'all', 'customers.view': 'team' } },
    clerk: { reach: { 'customers.view': 'all' } },
  },
  people: {
    olga: { roles: ['owner'] },
    ann: { roles: ['seller'], teams: ['north'] },
    bob: { roles: ['admin'], teams: ['north', 'south'] },
    cid: { roles: ['clerk'], teams: ['west'] },
    sue: { roles: ['owner'], teams: ['north'], suspended: true },
  },
}

test.group('The acting person', () => {
  test('is nobody where nobody acts: nothing is permitted, no record is reached', ({ assert }) => {
    inHouse(house, undefined, () => {
      assert.isUndefined(actingMember())
      assert.equal(scopeOf('customers.view'), 'none')
      assert.isFalse(can('customers.view'))
      assert.deepEqual(teamMates(), [])
      assert.isFalse(mayTouch('customers.view', { manager_id: 'ann' }))
      assert.deepEqual(reachedBy('customers.view'), [])
      assert.equal(rowScope('customers.view')!.sql, '(1 = 0)')
    })
  })

  test('has no place where they are no member, or are suspended, and looks through no role then', ({ assert }) => {
    for (const name of ['stranger', 'sue'])
      for (const viewing of [undefined, { roleId: 'clerk' }])
        inHouse(
          house,
          name,
          () => {
            assert.isUndefined(actingMember(), name)
            assert.isFalse(can('customers.view'), name)
          },
          viewing
        )
  })

  test('acts as the role that they look through, in its team', ({ assert }) => {
    inHouse(house, 'olga', () => assert.equal(scopeOf('customers.edit'), 'all'))
    const look = { roleId: 'seller', teamId: 'north' }
    inHouse(house, 'olga', () => assert.equal(scopeOf('customers.edit'), 'own'), look)
    inHouse(house, 'olga', () => assert.sameMembers(teamMates(), ['olga', 'ann', 'bob', 'sue']), look)
  })
})

test.group('A team', () => {
  test('is the acting person and who shares a team with them', ({ assert }) => {
    inHouse(house, 'ann', () => assert.sameMembers(teamMates(), ['ann', 'bob', 'sue']))
    inHouse(house, 'cid', () => assert.deepEqual(teamMates(), ['cid']))
    inHouse(house, 'olga', () => assert.sameMembers(matesOf(members().get('bob')!), ['ann', 'bob', 'sue']))
  })

  test('reaches the records that its people answer for, not those that they made', ({ assert }) => {
    const reached = inHouse(house, 'ann', () => reachedBy('customers.view')!)
    const users = Object.fromEntries(reached.map(({ sql, bindings }) => [sql.split(' ')[0], bindings]))
    assert.sameMembers(users['c.manager_id'] as string[], ['ann', 'bob', 'sue'])
    assert.deepEqual(users['c.created_by'], ['ann'])
  })
})

test.group('Who can give a permission', () => {
  test('edits roles, reaches as far, and is not suspended', ({ assert }) => {
    inHouse(house, 'olga', () => {
      assert.sameMembers(grantors('customers.view'), ['olga', 'bob'])
      assert.sameMembers(grantors('customers.view', 'all'), ['olga'])
      assert.sameMembers(grantors('customers.edit'), ['olga'])
    })
  })
})

test.group('Of two reaches', () => {
  test('the wider counts, whichever comes first', ({ assert }) => {
    assert.equal(wider('all', 'own'), 'all')
    assert.equal(wider('own', 'team'), 'team')
    assert.equal(wider('own', 'none'), 'own')
    assert.equal(wider('none', 'none'), 'none')
  })
})
