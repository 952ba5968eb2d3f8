import { test } from '@japa/runner'
import { InviteUser } from '#actions/users/invite_user'
import { everyFieldNamed, fieldNamed, fieldsOf } from '#lists/fields_of'
import { accessTo, ruledFields } from '#permissions/field_access'
import { runAs } from '#tenancy/current'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { rule } from '#tests/helpers/field_rules'

test.group('The fields that a person may see', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('are none for somebody who has no place in the tenant', async ({ assert }) => {
    const stranger = { ...acme.users.agent, id: '01HZZZZZZZZZZZZZZZZZZZZZZZ', membershipId: '' }
    await acme.as('owner', async () => {
      const { loadConfiguration } = await import('#tenancy/configuration')
      await runAs({ ...acme.tenant }, stranger as never, async () => {
        await loadConfiguration()
        assert.deepEqual(fieldsOf('customers'), [])
        assert.equal(accessTo('customers', 'name'), 'hidden')
      })
    })
  })

  test('leave out what is hidden, mask what is masked and close what is to be read', async ({ assert }) => {
    await rule(acme, 'agent', { id_number: 'hidden', birthday: 'masked', status: 'read' })
    await acme.as('agent', async () => {
      assert.isUndefined(fieldNamed('customers', 'id_number'))
      assert.exists(everyFieldNamed('customers', 'id_number'))
      assert.deepInclude(fieldNamed('customers', 'birthday'), { editable: false, filterable: false, sortable: false })
      assert.deepInclude(fieldNamed('customers', 'status'), { editable: false, filterable: true })
      assert.deepEqual(
        ['id_number', 'birthday', 'status', 'gender'].map((key) => accessTo('customers', key)),
        ['hidden', 'masked', 'read', 'write']
      )
    })
  })

  test('are all of them, the very same objects, where no rule is', async ({ assert }) => {
    await rule(acme, 'agent', { id_number: 'hidden' })
    const every = await acme.as('owner', async () => fieldsOf('customers'))
    await acme.as('manager', async () => assert.strictEqual(fieldsOf('customers'), every))
    await acme.as('agent', async () => {
      assert.lengthOf(fieldsOf('customers'), every.length - 1)
      assert.strictEqual(fieldsOf('customers'), fieldsOf('customers'))
    })
  })

  test('follow a change of the rules at once, for a contact channel and an own field too (PM-7)', async ({
    assert,
  }) => {
    await acme.as('owner', () => createField('tax_region', 'text'))
    await rule(acme, 'agent', { phone: 'hidden', tax_region: 'hidden' })
    const seen = () =>
      acme.as('agent', async () => ['phone', 'tax_region'].filter((key) => fieldNamed('customers', key)))
    assert.deepEqual(await seen(), [])
    await acme.as('owner', async () =>
      assert.sameDeepMembers(ruledFields(), [
        { list: 'customers', key: 'phone' },
        { list: 'customers', key: 'tax_region' },
      ])
    )
    await rule(acme, 'agent', {})
    assert.deepEqual(await seen(), ['phone', 'tax_region'])
  })

  test('are the widest that any of their roles opens', async ({ assert }) => {
    await rule(acme, 'agent', { id_number: 'hidden', birthday: 'masked' })
    await rule(acme, 'analyst', { id_number: 'read', birthday: 'hidden', gender: 'hidden' })
    await acme.as('owner', () => new InviteUser().handle({ email: 'agent@acme.test', roles: ['analyst'] }))
    await acme.as('agent', async () => {
      const keys = ['id_number', 'birthday', 'gender']
      assert.deepEqual(
        keys.map((key) => accessTo('customers', key)),
        ['read', 'masked', 'write']
      )
    })
  })

  test('are all of them for the owner and for the application itself', async ({ assert }) => {
    await rule(acme, 'owner', { id_number: 'hidden' })
    await acme.as('owner', async () => assert.equal(accessTo('customers', 'id_number'), 'write'))
    await runAs({ ...acme.tenant }, undefined, async () => assert.equal(accessTo('customers', 'id_number'), 'write'))
  })
})
