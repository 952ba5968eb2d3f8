import { test } from '@japa/runner'
import { findPerson, people } from '#dictionaries/people'
import { loadReferences, referenceOf } from '#fields/references'
import { fieldNamed } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import Membership from '#models/membership'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { changed, createField } from '#tests/helpers/custom_fields'

test.group('Fields that refer to somebody', () => {
  test('finds a person by e-mail or a name that only one has, suspended ones by id', async ({ assert }) => {
    const { users, as } = await makeCompany()
    await as('owner', async () => {
      assert.isUndefined(findPerson('owner@globex.test'))
      assert.equal(findPerson('OWNER@acme.test')!.id, users.owner.id)
      assert.equal(findPerson('Agent of ACME')!.id, users.agent.id)
      await users.agent.merge({ name: 'manager of acme' }).save()
      await changed()
      assert.isUndefined(findPerson('manager of acme'))
      const membership = await Membership.findByOrFail('userId', users.agent.id)
      await membership.merge({ suspendedAt: membership.createdAt }).save()
      await changed()
      assert.equal(findPerson('manager of acme')!.id, users.manager.id)
      assert.isTrue(findPerson(users.agent.id)!.suspended)
      const manager = fieldNamed('customers', 'manager')!
      assert.notInclude(
        manager.type.choices!(manager).map(({ value }) => value),
        users.agent.id
      )
      assert.lengthOf(people(), 4)
    })
  })

  test('knows the names of referenced customers of its own tenant only', async ({ assert }) => {
    const acme = await makeCompany('acme')
    const globex = await makeCompany('globex')
    const foreign = await globex.as('owner', () => createCustomer({ last_name: 'Foreign' }))
    await acme.as('owner', async () => {
      await createField('referred_by', 'customer')
      const field = fieldNamed('customers', 'referred_by')!
      const own = await createCustomer({ first_name: 'Ana', last_name: 'López' })
      const refers = (id: string) => ({ ...emptyRecord(), custom: { [field.id]: id } })
      await loadReferences([refers(own.id), refers(foreign.id)], [field])
      assert.equal(referenceOf(own.id)?.name, 'Ana López')
      assert.isUndefined(referenceOf(foreign.id))
      await assert.rejects(() => createCustomer({ referred_by: foreign.id }), /not_a_customer/)
    })
  })
})
