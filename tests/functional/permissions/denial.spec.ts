import { test } from '@japa/runner'
import { ForbiddenError } from '#exceptions/forbidden'
import { denialOf } from '#exceptions/denial'
import type { Record } from '#fields/field'
import type { Permission } from '#permissions/verbs'
import { whose } from '#web/why/words'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { grant } from '#tests/helpers/grants'

test.group('What a refusal tells', (group) => {
  let acme: Company
  let customer: Record
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer())
  })
  const refused = (permission: Permission, owned: object = {}) =>
    acme.as('agent', async () => denialOf({ response: { translation: { data: { permission, owned } } } } as object))
  const holder = () => acme.as('agent', async () => whose('customers.edit', customer))

  test('is where to ask why, to who may look at roles', async ({ assert }) => {
    const told = () => acme.as('agent', async () => denialOf(new ForbiddenError('customers.import')))
    assert.isUndefined((await told())!.why)
    await grant(acme, 'agent', 'settings.roles')
    assert.include((await told())!.why, '/acme/settings/why?')
  })

  test('is whose records are open, where it is about one that is not', async ({ assert }) => {
    assert.include((await refused('customers.edit', customer))!.scope, 'owner of acme')
    assert.isUndefined((await refused('customers.delete', customer))!.scope)
    assert.isUndefined((await refused('customers.edit'))!.scope)
  })

  test('is not who looks after a customer where that is hidden or masked', async ({ assert }) => {
    assert.include(await holder(), 'owner of acme')
    for (const access of ['hidden', 'masked'] as const) {
      await rule(acme, 'agent', { manager: access })
      assert.equal(await holder(), '')
    }
  })
})
