import { test } from '@japa/runner'
import { countOf, makeCompany } from '#tests/helpers/company'
import { dataFile, importFile } from '#tests/helpers/imports'

test.group('Import of real files', () => {
  test('takes over all 59 customers of Chinook, and changes nothing the second time (M7.6)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const first = await importFile(dataFile('chinook_customers.csv'))
      assert.deepEqual(
        first.issues.map(({ rowNo, problems }) => ({ rowNo, problems })),
        []
      )
      assert.deepInclude(first.result, { created: 59, updated: 0, unchanged: 0, issues: 0 })
      const second = await importFile(dataFile('chinook_customers.csv'))
      assert.deepInclude(second.result, { created: 0, updated: 0, unchanged: 59, issues: 0 })
      assert.equal(await countOf('customers'), 59)
    })
  })

  test('refuses only phones of Northwind that their countries do not have', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { result, issues, plan } = await importFile(dataFile('northwind_customers.csv'))
      assert.deepInclude(result, { created: 69, issues: 24 })
      const country = plan.header.indexOf('Country')
      const digits = (text: string) => text.replace(/\D/g, '').length
      const counted = issues.flatMap(({ cells, problems }) =>
        problems.map(({ column }) => `${cells[country]} ${digits(cells[column!])}`)
      )
      assert.sameMembers(
        [...new Set(counted)],
        ['Mexico 8', 'France 8', 'Argentina 8', 'Portugal 8', 'Venezuela 8', 'Venezuela 7', 'Belgium 11']
      )
    })
  })
})
