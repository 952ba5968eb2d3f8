import { test } from '@japa/runner'
import { fieldEffectsOf, withRules } from '#permissions/field_effects'
import { roleById, type Member } from '#permissions/roles'
import { inHouse, type House } from '#tests/helpers/house'

const house: House = {
  roles: {
    seller: { reach: { 'customers.view': 'own' } },
    teller: { reach: { 'customers.create': 'all' } },
  },
  people: {
    olga: { roles: ['owner'] },
    sid: { roles: ['seller'] },
    tom: { roles: ['teller'] },
    both: { roles: ['seller', 'teller'] },
    sue: { roles: ['seller'], suspended: true },
  },
}
const birthday = [{ list: 'customers', key: 'birthday' }]

test.group('A change of what roles say of a field', () => {
  test('means something to who sees the list, and is not suspended', ({ assert }) => {
    inHouse(house, 'olga', () => {
      const changes = ['seller', 'teller'].map((id) => ({ role: roleById(id)!, from: 'write', to: 'read' }) as const)
      const [effect, ...others] = fieldEffectsOf(
        birthday,
        withRules(changes.map((one) => ({ ...one, ...birthday[0] })))
      )
      assert.deepEqual(
        effect.people.map(({ userId }) => userId),
        ['sid', 'both']
      )
      assert.deepInclude(effect, { ...birthday[0], from: 'write', to: 'read' })
      assert.deepEqual(others, [])
    })
  })

  test('means nothing to who comes to see the list, or no longer sees it', ({ assert }) => {
    inHouse(house, 'olga', () => {
      const hidden = {
        ...roleById('seller')!,
        fields: new Map([['customers', new Map([['birthday', 'hidden' as const]])]]),
      }
      const moved = new Map([
        ['tom', [hidden]],
        ['sid', [{ ...hidden, reach: new Map() }]],
      ])
      const after = ({ userId, roles }: Member) => moved.get(userId) ?? roles
      assert.deepEqual(fieldEffectsOf(birthday, after), [])
    })
  })
})
