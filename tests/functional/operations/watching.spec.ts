import { test } from '@japa/runner'
import { makeCompany } from '#tests/helpers/company'
import { queueCounting, runOnce, withCounting } from '#tests/helpers/counting_operation'
import { statementsOf } from '#tests/helpers/statements'

test.group('Notices', (group) => {
  group.each.setup(() => withCounting())

  test('are asked for only while something of one’s own runs', async ({ client, assert }) => {
    const { as, users } = await makeCompany()
    const watched = 'hx-get="/acme/operations/notices"'
    const page = async () => (await client.get('/acme').loginAs(users.owner)).text()
    assert.notInclude(await page(), watched)
    await as('manager', () => queueCounting(1))
    assert.notInclude(await page(), watched)
    await as('owner', () => queueCounting(1))
    assert.include(await page(), watched)
    const asked = (await client.get('/acme/operations/notices').loginAs(users.owner)).text()
    assert.include(asked, watched)
    await as('owner', async () => {
      await runOnce()
      await runOnce()
    })
    const answer = (await client.get('/acme/operations/notices').loginAs(users.owner)).text()
    assert.notInclude(answer, watched)
    assert.include(answer, 'is done')
  })

  test('cost no page a statement more', async ({ client, assert }) => {
    const company = await makeCompany()
    const { owner } = company.users
    const visit = async () => void (await client.get('/acme/profile').loginAs(owner))
    await visit()
    const without = await statementsOf(visit)
    await company.as('owner', () => queueCounting(1))
    assert.lengthOf(await statementsOf(visit), without.length)
  })
})
