import { test } from '@japa/runner'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { actOnMany, undo } from '#tests/helpers/mass_actions'
import { printed } from '#tests/helpers/values'

/** The manager sets a field of the owner's customer, and undoes that after something of theirs has changed. */
async function undone(field: string, change: (acme: Awaited<ReturnType<typeof makeCompany>>) => Promise<unknown>) {
  const acme = await makeCompany()
  const { id } = await acme.as('owner', () =>
    createCustomer({ city: 'Ulm', company: 'Ulm', email: 'a@ulm.test', manager: acme.users.owner.id })
  )
  const input = field === 'email' ? 'a@jena.test' : 'Jena'
  const { operation } = await acme.as('manager', () => actOnMany({ action: 'set_field', field, input }))
  await change(acme)
  const { result, issues } = await acme.as('manager', () => undo(operation.id))
  return {
    result,
    code: issues.map((issue) => issue.code).join(),
    now: await acme.as('owner', () => printed(id, field)),
  }
}

test.group('The rights of an undo', () => {
  for (const field of ['city', 'company', 'email'])
    test(`leave a record as it is where ${field} is no longer theirs to change`, async ({ assert }) => {
      const { result, code, now } = await undone(field, (acme) => rule(acme, 'manager', { [field]: 'read' }))
      assert.deepInclude(result, { returned: 0, refused: 1 })
      assert.equal(code, 'operation_field_closed')
      assert.include(String(now), field === 'email' ? 'a@jena.test' : 'Jena')
    })

  test('leave a record as it is that is no longer theirs to change', async ({ assert }) => {
    const { result, code, now } = await undone('city', (acme) => setReach(acme, 'manager', 'customers.edit', 'own'))
    assert.deepInclude(result, { returned: 0, refused: 1 })
    assert.equal(code, 'operation_may_not')
    assert.include(String(now), 'Jena')
  })
})
