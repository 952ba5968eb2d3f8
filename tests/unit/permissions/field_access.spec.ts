import { test } from '@japa/runner'
import { ACCESSES, accessTo, restrictions, sumOfFields, type Access } from '#permissions/field_access'
import type { Permission } from '#permissions/verbs'
import { inHouse, type House } from '#tests/helpers/house'

interface Said {
  view?: boolean
  owner?: boolean
  id_number?: Access
  birthday?: Access
}

/** A role as it says something of two fields. */
function role({ view = true, owner = false, ...rules }: Said) {
  const fields = new Map([['customers', new Map(Object.entries(rules) as [string, Access][])]])
  const reach = new Map([['customers.view' as Permission, view ? ('all' as const) : ('none' as const)]])
  return { key: owner ? 'owner' : 'clerk', reach, fields }
}

const sum = (...roles: Said[]) => Object.fromEntries(sumOfFields(roles.map(role), 'customers'))

test.group('Rules of fields', () => {
  test('of one role are what it says, and nothing of what it lets people write', ({ assert }) => {
    assert.deepEqual(sum({ id_number: 'masked', birthday: 'write' }), { id_number: 'masked' })
    assert.deepEqual(sum({}), {})
    assert.deepEqual(sum(), {})
  })

  test('of several roles add up to the widest', ({ assert }) => {
    for (const one of ACCESSES)
      for (const other of ACCESSES) {
        const widest = ACCESSES[Math.max(ACCESSES.indexOf(one), ACCESSES.indexOf(other))]
        const found = sum({ id_number: one }, { id_number: other }).id_number ?? 'write'
        assert.equal(found, widest, `${one} and ${other}`)
      }
  })

  test('are lifted by a role that says nothing of the field', ({ assert }) => {
    assert.deepEqual(sum({ id_number: 'hidden', birthday: 'read' }, { birthday: 'hidden' }), { birthday: 'read' })
  })

  test('are not lifted by a role that does not show the list', ({ assert }) => {
    assert.deepEqual(sum({ id_number: 'hidden' }, { view: false }), { id_number: 'hidden' })
    assert.deepEqual(sum({ view: false, id_number: 'masked' }, { view: false }), { id_number: 'masked' })
  })

  test('mean nothing to an owner', ({ assert }) => {
    assert.deepEqual(sum({ id_number: 'hidden' }, { owner: true, id_number: 'hidden' }), {})
  })

  test('have the same order whatever says them first, so that they can be compared as text', ({ assert }) => {
    const order = (...roles: Said[]) => [...sumOfFields(roles.map(role), 'customers').keys()]
    assert.deepEqual(order({ id_number: 'hidden', birthday: 'read' }), ['birthday', 'id_number'])
    assert.deepEqual(order({ birthday: 'read', id_number: 'hidden' }), ['birthday', 'id_number'])
  })
})

const house: House = {
  roles: {
    seller: { reach: { 'customers.view': 'own' }, fields: { customers: { id_number: 'masked' } } },
  },
  people: { sid: { roles: ['seller'] }, sue: { roles: ['seller'], suspended: true } },
}

test.group('What the acting person may do with fields', () => {
  test('is everything where nobody acts, and nothing where they have no place', ({ assert }) => {
    inHouse(house, undefined, () => assert.equal(accessTo('customers', 'id_number'), 'write'))
    for (const name of ['stranger', 'sue'])
      inHouse(house, name, () => assert.equal(accessTo('customers', 'birthday'), 'hidden', name))
  })

  test('is the same object as long as the configuration is', ({ assert }) => {
    inHouse(house, 'sid', () => {
      assert.deepEqual([...restrictions('customers')!], [['id_number', 'masked']])
      assert.strictEqual(restrictions('customers'), restrictions('customers'))
    })
  })
})
