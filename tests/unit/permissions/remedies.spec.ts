import { test } from '@japa/runner'
import { remediesFor } from '#permissions/remedies'
import { members } from '#permissions/roles'
import { why } from '#permissions/why'
import { inHouse, type House } from '#tests/helpers/house'

const house: House = {
  roles: {
    steward: { reach: { 'settings.users': 'all', 'customers.view': 'team' } },
    seller: { reach: { 'customers.view': 'all', 'customers.edit': 'all' } },
    clerk: { reach: { 'customers.view': 'team' } },
  },
  people: {
    olga: { roles: ['owner'] },
    stu: { roles: ['steward'] },
    ann: { roles: ['steward', 'seller'] },
    cid: { roles: ['clerk'] },
    sue: { roles: ['clerk'], suspended: true },
    sid: { roles: ['seller'], suspended: true },
  },
}

const remedies = (name: string) =>
  remediesFor(members().get(name)!, why(members().get(name)!, 'customers.edit')).map((remedy) => ({ ...remedy }))

test.group('What would turn a refusal into a permission', () => {
  test('a role is given by who may change the roles of others and has all that it permits', ({ assert }) => {
    inHouse(house, 'olga', () => {
      const [assigned] = remedies('cid').filter((remedy) => remedy.kind === 'assign')
      assert.sameMembers(assigned.by, ['olga', 'ann'])
    })
  })

  test('who is suspended is let in again by who has all that they hold', ({ assert }) => {
    inHouse(house, 'olga', () => {
      const reactivated = (name: string) => remedies(name).find((remedy) => remedy.kind === 'reactivate')!.by
      assert.sameMembers(reactivated('sue'), ['olga', 'stu', 'ann'])
      assert.sameMembers(reactivated('sid'), ['olga', 'ann'])
    })
  })
})
