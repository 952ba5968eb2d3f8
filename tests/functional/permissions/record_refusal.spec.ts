import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { grant } from '#tests/helpers/grants'
import { makeTeam } from '#tests/helpers/teams'
import { visits } from '#tests/helpers/visits'

test.group('A refusal for one customer', () => {
  test('says whose customers are open, and whose this one is (M14.2)', async ({ client, assert }) => {
    const { acme, visit, fragment } = await visits(client)
    const { manager } = acme.users
    const { id } = await acme.as('owner', () => createCustomer({ manager: manager.id }))
    await makeTeam(acme, 'North', [manager])
    for (const page of [
      await visit(`/acme/customers/${id}/edit`, 'agent'),
      await fragment(`/acme/customers/${id}/edit`, 'agent'),
    ]) {
      page.assertStatus(403)
      page.assertTextIncludes(
        'You may do this with the customers of your teams only. This one is manager of acme’s (North).'
      )
      page.assertTextIncludes('These people can give it to you: owner of acme.')
      assert.notInclude(page.text(), '/why?')
    }
    await grant(acme, 'agent', 'settings.roles')
    const asker = await visit(`/acme/customers/${id}/edit`, 'agent')
    assert.include(asker.text(), `/acme/customers/${id}/why?user=${acme.users.agent.id}`)
    const lacking = await visit('/acme/customers/import', 'agent')
    assert.include(lacking.text(), `/acme/settings/why?user=${acme.users.agent.id}&amp;permission=customers.import`)
  })
})
