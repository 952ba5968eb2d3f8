import { test } from '@japa/runner'
import { mayAssign, mayChangeOwnTeams, mayManage } from '#permissions/assigning'
import { allRoles, members, roleById } from '#permissions/roles'
import { lackedOf, mayGrant, mayShape, openTo, opensMore } from '#permissions/shaping'
import { inHouse, type House } from '#tests/helpers/house'

const house: House = {
  roles: {
    admin: {
      reach: { 'customers.view': 'all', 'customers.edit': 'team', 'settings.roles': 'all' },
      fields: { customers: { id_number: 'masked' } },
    },
    seller: { reach: { 'customers.view': 'own' }, fields: { customers: { id_number: 'masked' } } },
    clerk: { reach: { 'customers.view': 'own' } },
    agent: { reach: { 'customers.edit': 'all' } },
    writer: { reach: { 'customers.edit': 'team' } },
  },
  people: {
    olga: { roles: ['owner'] },
    ann: { roles: ['admin'] },
    abe: { roles: ['admin'] },
    sid: { roles: ['seller'] },
    cid: { roles: ['clerk', 'seller'] },
    meg: { roles: ['agent'] },
  },
}
const as = <T>(name: string | undefined, work: () => T) => inHouse(house, name, work)
const rolesThat = (may: (role: ReturnType<typeof allRoles>[number]) => boolean) =>
  allRoles()
    .filter(may)
    .map(({ key }) => key)

test.group('A role', () => {
  test('is given and taken by who has all that it permits, and sees all that it opens', ({ assert }) => {
    const assigned = () => rolesThat(({ id }) => mayAssign(id))
    assert.deepEqual(as('ann', assigned), ['admin', 'seller', 'writer'])
    assert.deepEqual(as('olga', assigned), ['owner', 'admin', 'seller', 'clerk', 'agent', 'writer'])
    assert.deepEqual(as(undefined, assigned), [])
    as('olga', () => assert.isFalse(mayAssign('gone')))
  })

  test('is changed by who does not hold it, the owner’s by nobody, one’s own by an owner alone', ({ assert }) => {
    const shaped = () => rolesThat(mayShape)
    assert.deepEqual(as('ann', shaped), ['seller', 'clerk', 'agent', 'writer'])
    assert.deepEqual(as('olga', shaped), ['admin', 'seller', 'clerk', 'agent', 'writer'])
    assert.deepEqual(as('stranger', shaped), [])
    const both: House = { ...house, people: { olga: { roles: ['owner', 'clerk'] } } }
    assert.isTrue(inHouse(both, 'olga', () => mayShape(roleById('clerk')!)))
  })

  test('is granted nothing that reaches farther than one’s own', ({ assert }) => {
    as('ann', () => {
      assert.isTrue(mayGrant('customers.edit', 'team'))
      assert.isFalse(mayGrant('customers.edit', 'all'))
      assert.isFalse(mayGrant('customers.delete', 'own'))
      assert.equal(lackedOf(roleById('agent')!.reach), 'customers.edit')
    })
  })

  test('opens more where it shows a field that one sees less of', ({ assert }) => {
    as('ann', () => {
      assert.isTrue(opensMore(roleById('clerk')!))
      assert.isFalse(opensMore(roleById('seller')!))
      assert.isFalse(opensMore(roleById('agent')!))
      assert.isTrue(openTo('customers', 'id_number', 'masked'))
      assert.isFalse(openTo('customers', 'id_number', 'read'))
    })
  })
})

test.group('A member', () => {
  test('is managed by others who have all that they hold, never by themselves', ({ assert }) => {
    const managed = () => [...members().values()].filter(mayManage).map(({ userId }) => userId)
    assert.deepEqual(as('ann', managed), ['abe', 'sid'])
    assert.deepEqual(as('olga', managed), ['ann', 'abe', 'sid', 'cid', 'meg'])
  })

  test('changes their own teams unless something reaches no farther than these', ({ assert }) => {
    assert.isFalse(as('ann', mayChangeOwnTeams))
    assert.isTrue(as('sid', mayChangeOwnTeams))
    assert.isTrue(as('olga', mayChangeOwnTeams))
  })
})
