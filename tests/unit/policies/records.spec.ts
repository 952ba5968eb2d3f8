import { test } from '@japa/runner'
import type User from '#models/user'
import type { Record } from '#fields/field'
import CommentPolicy from '#policies/comment_policy'
import CustomerPolicy from '#policies/customer_policy'
import RecordPolicy from '#policies/record_policy'
import type Comment from '#models/comment'
import type { Permission } from '#permissions/verbs'
import { inHouse, type House } from '#tests/helpers/house'
import { statusOf } from '#tests/helpers/policies'

const verbs = ['view', 'edit', 'disable', 'delete', 'merge'] as const
const reach = (list: string, reaches: string, of: readonly string[]) =>
  Object.fromEntries(of.map((verb) => [`${list}.${verb}` as Permission, reaches as 'own' | 'all']))

const house: House = {
  roles: {
    own: { reach: { ...reach('customers', 'own', verbs), ...reach('work_orders', 'own', verbs.slice(0, 4)) } },
    looker: { reach: { 'customers.view': 'all', 'work_orders.view': 'all' } },
    blind: {
      reach: { ...reach('customers', 'all', verbs.slice(1)), ...reach('work_orders', 'all', ['edit', 'delete']) },
    },
    talker: { reach: { 'customers.view': 'own', 'comments.view': 'all', 'comments.create': 'all' } },
    reader: { reach: { 'customers.view': 'own', 'comments.view': 'all' } },
    moderator: { reach: { 'customers.view': 'own', 'comments.view': 'all', 'comments.moderate': 'all' } },
    deaf: { reach: { 'customers.view': 'own', 'comments.create': 'all', 'comments.moderate': 'all' } },
  },
  people: {
    ann: { roles: ['own'] },
    lou: { roles: ['looker'] },
    bea: { roles: ['blind'] },
    tom: { roles: ['talker'] },
    ron: { roles: ['reader'] },
    mia: { roles: ['moderator'] },
    dan: { roles: ['deaf'] },
  },
}
const user = (id: string) => ({ id }) as User
const of = (name: string) => ({ id: 'x', manager_id: name, created_by: name })

test.group('One customer', () => {
  const policy = new CustomerPolicy()
  const said = (name: string, record: object) =>
    inHouse(house, name, () => ({
      before: statusOf(policy.before(null, '', { ...record })),
      ...Object.fromEntries(verbs.map((verb) => [verb, statusOf(policy[verb](user(name), { ...record }))])),
    }))
  const each = (status: unknown) => Object.fromEntries(verbs.slice(1).map((verb) => [verb, status]))

  test('that is not seen is not there, whatever else is permitted', ({ assert }) => {
    assert.deepEqual(said('ann', of('bob')), { before: 404, view: 404, ...each(403) })
    assert.deepEqual(said('bea', of('bea')), { before: 404, view: 404, ...each('allowed') })
  })

  test('that is seen is changed as far as each permission reaches', ({ assert }) => {
    assert.deepEqual(said('lou', of('bob')), { before: undefined, view: 'allowed', ...each(403) })
    assert.deepEqual(said('ann', of('ann')), { before: undefined, view: 'allowed', ...each('allowed') })
  })
})

test.group('One record of a list', () => {
  const policy = new RecordPolicy()
  const said = (name: string, manager: string) =>
    inHouse(house, name, () => {
      const record = { list: 'work_orders', ...of(manager) } as unknown as Record
      return [
        statusOf(policy.before(null, '', record)),
        ...(['view', 'edit', 'delete'] as const).map((verb) => statusOf(policy[verb](user(name), record))),
      ]
    })

  test('that is not seen is not there, whatever else is permitted', ({ assert }) => {
    assert.deepEqual(said('ann', 'bob'), [404, 404, 403, 403])
    assert.deepEqual(said('bea', 'bea'), [404, 404, 'allowed', 'allowed'])
  })

  test('that is seen is changed as far as each permission reaches', ({ assert }) => {
    assert.deepEqual(said('lou', 'bob'), [undefined, 'allowed', 403, 403])
    assert.deepEqual(said('ann', 'ann'), [undefined, 'allowed', 'allowed', 'allowed'])
  })
})

test.group('A comment', () => {
  const policy = new CommentPolicy()
  const said = (name: string, author: string, manager = name) =>
    inHouse(house, name, () => {
      const comment = { userId: author } as Comment
      return [
        statusOf(policy.before(null, '', comment, of(manager))),
        statusOf(policy.edit(user(name), comment, of(manager))),
        statusOf(policy.delete(user(name), comment, of(manager))),
      ]
    })

  test('is not there for who sees no comments, or not its customer', ({ assert }) => {
    assert.equal(said('dan', 'dan')[0], 404)
    assert.equal(said('tom', 'tom', 'bob')[0], 404)
  })

  test('is changed by who wrote it and still writes comments, and deleted by a moderator too', ({ assert }) => {
    assert.deepEqual(said('tom', 'tom'), [undefined, 'allowed', 'allowed'])
    assert.deepEqual(said('tom', 'bob'), [undefined, 403, 403])
    assert.deepEqual(said('ron', 'ron'), [undefined, 403, 403])
    assert.deepEqual(said('mia', 'bob'), [undefined, 403, 'allowed'])
  })
})
