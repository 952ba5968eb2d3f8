import { test } from '@japa/runner'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { chooseRules } from '#tests/helpers/duplicates'
import { setReach } from '#tests/helpers/grants'
import { problemsOf } from '#tests/helpers/imported'
import { importText } from '#tests/helpers/imports'

const FILE =
  'First name,Email,Phone\nAna,new@example.com,+49 30 901820\nBo,bo@example.com,+49 30 901821\nEva,eva@example.com,030 901821'

test.group('An import of customers who are there', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const imported = (role: 'owner' | 'agent' = 'owner') => acme.as(role, () => importText(FILE, { match: ['email'] }))
  const there = () => acme.as('owner', () => createCustomer({ email: 'old@example.com', phone: '+49 30 901820' }))

  test('takes them where the company only warns people', async ({ assert }) => {
    await chooseRules(acme, { phone: { create: 'warn' } })
    await there()
    assert.deepInclude((await imported()).result, { created: 3, issues: 0 })
  })

  test('makes issues of them where the company refuses, rows of the file among themselves too', async ({ assert }) => {
    await chooseRules(acme, { phone: { create: 'refuse' } })
    await there()
    const { result, issues } = await imported()
    assert.deepInclude(result, { created: 1, issues: 2 })
    assert.deepEqual(problemsOf(issues), [['import_duplicate'], ['import_duplicate']])
    assert.equal(issues[0].problems[0].params!.name, 'Luís Gonçalves')
  })

  test('names nobody whom the importing person may not see', async ({ assert }) => {
    await chooseRules(acme, { phone: { create: 'refuse' } })
    await there()
    for (const permission of ['customers.view', 'customers.edit'] as const)
      await setReach(acme, 'agent', permission, 'own')
    await setReach(acme, 'agent', 'customers.import', 'all')
    const { issues } = await imported('agent')
    const [{ params, recordId }] = issues[0].problems
    assert.notEqual(params!.name, 'Luís Gonçalves')
    assert.isUndefined(recordId)
  })
})
