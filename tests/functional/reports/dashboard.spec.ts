import { test } from '@japa/runner'
import { dashboard } from '#reports/dashboard/dashboard'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { importText } from '#tests/helpers/imports'
import { listIn } from '#tests/helpers/list_text'
import { statementsOf } from '#tests/helpers/statements'
import { makeTeam } from '#tests/helpers/teams'

async function charts() {
  const found = await dashboard()
  if ('missing' in found) throw new Error(`No charts: ${found.missing}`)
  return found
}

const keys = async () => (await charts()).charts.map(({ key }) => key)
const total = async () => (await charts()).total

test.group('The dashboard', () => {
  test('is not there for a role without the permission', async ({ client }) => {
    const { users } = await makeCompany()
    const refused = await client.get('/acme/reports/dashboard').loginAs(users.agent)
    refused.assertStatus(403)
  })

  test('counts only customers that the person, or their team, answers for where their reach ends there', async ({
    assert,
  }) => {
    const company = await makeCompany()
    const { as, users } = company
    await as('owner', async () => {
      await createCustomer({ manager: users.analyst.id, segment: 'enterprise' })
      await createCustomer({ manager: users.agent.id })
      await createCustomer({ manager: users.owner.id })
    })
    await setReach(company, 'analyst', 'customers.view', 'own')
    await as('analyst', async () => assert.equal(await total(), 1))
    await makeTeam(company, 'North', [users.analyst, users.agent])
    await setReach(company, 'analyst', 'customers.view', 'team')
    await as('analyst', async () => assert.equal(await total(), 2))
    await setReach(company, 'analyst', 'customers.view', 'none')
    await as('analyst', async () => assert.deepEqual(await dashboard(), { missing: 'unseen' }))
  })

  test('has no chart of a field that is hidden or masked, and none at all where the tie itself is', async ({
    assert,
  }) => {
    const company = await makeCompany()
    await company.as('owner', () => createCustomer())
    await rule(company, 'analyst', { segment: 'hidden', status: 'masked' })
    await company.as('analyst', async () => {
      assert.deepEqual(await keys(), ['channel', 'manager', 'week'])
    })
    await rule(company, 'analyst', { manager: 'masked' })
    await company.as('analyst', async () => {
      assert.deepEqual(await keys(), ['segment', 'status', 'channel', 'week'])
    })
    await setReach(company, 'analyst', 'customers.view', 'own')
    await company.as('analyst', async () => assert.deepEqual(await dashboard(), { missing: 'unseen' }))
  })

  test('leads from each bar to the list that holds as many customers', async ({ client, assert }) => {
    const company = await makeCompany('acme', { country: 'CH', timeZone: 'Europe/Zurich' })
    const { as, users } = company
    await as('owner', async () => {
      await createCustomer({ segment: 'enterprise', status: 'dormant', manager: users.analyst.id })
      await createCustomer({ manager: users.analyst.id })
      await createCustomer({ manager: users.owner.id })
    })
    for (const reach of ['all', 'own'] as const) {
      await setReach(company, 'analyst', 'customers.view', reach)
      const page = await client.get('/acme/reports/dashboard').loginAs(users.analyst)
      page.assertStatus(200)
      const links = barsIn(page.text())
      assert.isAbove(links.length, 5)
      for (const { href, count } of links) {
        const list = await client.get(href).loginAs(users.analyst)
        list.assertStatus(200)
        assert.lengthOf(listIn(list.text()).rows, count, decodeURIComponent(href))
      }
    }
  })

  test('costs the same however many customers and managers there are', async ({ client, assert }) => {
    const company = await makeCompany()
    const visit = () => client.get('/acme/reports/dashboard').loginAs(company.users.manager)
    await company.as('owner', () => createCustomer())
    await visit()
    const few = await statementsOf(visit)
    await company.as('owner', () => importText(`First name\n${'Ada\n'.repeat(60)}`))
    await visit()
    const many = await statementsOf(visit)
    assert.equal(many.length, few.length)
    assert.isAtMost(many.length, 12)
    assert.isEmpty(many.filter((sql) => /\bcustomers\b/.test(sql)))
  })

  test('is linked from home and from the reports for who may see it', async ({ client, assert }) => {
    const company = await makeCompany()
    for (const path of ['/acme', '/acme/reports']) {
      const page = await client.get(path).loginAs(company.users.analyst)
      page.assertTextIncludes('/acme/reports/dashboard')
    }
    await setReach(company, 'analyst', 'reports.dashboard', 'none')
    const page = await client.get('/acme').loginAs(company.users.analyst)
    assert.notInclude(page.text(), '/reports/dashboard')
  })
})

/** Rows of the charts that count somebody, and where they lead. */
function barsIn(html: string) {
  const rows = [...html.matchAll(/<th scope="row"><a href="([^"]+)"[^>]*>[\s\S]*?<span class="num">(\d+)<\/span>/g)]
  const weeks = [...html.matchAll(/<a href="([^"]+)" title="Week of [^"]*: (\d+|no) new/g)]
  const found = [...rows, ...weeks].map(([, href, count]) => ({
    href: href.replaceAll('&amp;', '&'),
    count: Number(count) || 0,
  }))
  return found.filter(({ count }) => count > 0)
}
