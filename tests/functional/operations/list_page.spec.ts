import { test } from '@japa/runner'
import { OperationFailure } from '#operations/errors'
import { makeCompany, type Company } from '#tests/helpers/company'
import { during, queueCounting, runOnce, withCounting } from '#tests/helpers/counting_operation'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers, queueExport } from '#tests/helpers/exports'
import { importText } from '#tests/helpers/imports'
import { statementsOf } from '#tests/helpers/statements'

const rowsIn = (text: string) => [...text.matchAll(/<tr>/g)].length - 1

async function threeEnds({ as }: Company) {
  await as('owner', () => importText('First name,Phone\nAda,12'))
  const failing = await as('manager', async () => {
    const operation = await queueCounting(3)
    during.step = ({ checkpoint }) => {
      if (checkpoint.step === 2) throw new OperationFailure('file_gone')
    }
    await runOnce()
    during.step = () => {}
    return operation
  })
  const waiting = await as('owner', () => queueExport({ q: 'Zoë' }, 'xlsx'))
  return { failing, waiting }
}

test.group('The page of operations', (group) => {
  group.each.setup(() => {
    const forget = withCounting()
    return () => {
      during.step = () => {}
      forget()
    }
  })

  test('says of each what it works on, what came of it, and what to do about it', async ({ client, assert }) => {
    const company = await makeCompany()
    const { failing, waiting } = await threeEnds(company)
    const page = (await client.get('/acme/operations').loginAs(company.users.owner)).text()
    assert.include(page, 'Customer base, XLSX')
    assert.include(page, 'Search “Zoë”')
    assert.match(page, /customers\/import\/\w{26}#issues">Show the issue</)
    assert.include(page, 'The uploaded file is no longer there. Upload it again.')
    assert.include(page, '2 of 3 rows')
    assert.include(page, `action="/acme/operations/${failing.id}/attempts"`)
    assert.include(page, `action="/acme/operations/${waiting.id}/cancellation"`)
    assert.include(page, 'manager of acme')
  })

  test('is narrowed by state, by kind and to one’s own, and keeps that while it pages', async ({ client, assert }) => {
    const company = await makeCompany()
    await threeEnds(company)
    const { owner } = company.users
    const rows = async (query: object) => {
      const page = (await client.get('/acme/operations').qs(query).loginAs(owner)).text()
      return page.includes('No operation is like that') ? 0 : rowsIn(page)
    }
    assert.equal(await rows({}), 3)
    assert.equal(await rows({ status: 'failed' }), 1)
    assert.equal(await rows({ status: 'queued', kind: 'export' }), 1)
    assert.equal(await rows({ status: 'failed', kind: 'export' }), 0)
    assert.equal(await rows({ mine: '1' }), 2)
    assert.equal(await rows({ status: 'planned', kind: 'nonsense', after: 'x' }), 3)
    await company.as('owner', async () => {
      for (let count = 0; count < 26; count++) await queueCounting(1)
    })
    const page = (await client.get('/acme/operations?status=queued&mine=1').loginAs(owner)).text()
    assert.match(page, /href="\/acme\/operations\?status=queued&amp;mine=1&amp;after=\w{26}"/)
  })

  test('asks a role that sees only its own operations not whose they shall be', async ({ client, assert }) => {
    const company = await makeCompany()
    await company.as('agent', () => queueExport())
    const page = (await client.get('/acme/operations').loginAs(company.users.agent)).text()
    assert.equal(rowsIn(page), 1)
    assert.notInclude(page, 'name="mine"')
  })

  test('takes no statement more for 25 of them than for one', async ({ client, assert }) => {
    const company = await makeCompany()
    const visit = async () => void (await client.get('/acme/operations').loginAs(company.users.owner))
    await company.as('owner', () => queueCounting(1))
    await visit()
    const few = await statementsOf(visit)
    await company.as('owner', async () => {
      for (let count = 0; count < 30; count++) await queueCounting(1)
    })
    assert.lengthOf(await statementsOf(visit), few.length)
    assert.isAtMost(few.length, 12)
  })

  test('leads to what came of an export', async ({ client, assert }) => {
    const company = await makeCompany()
    const { id } = await company.as('owner', async () => {
      await createCustomer({ first_name: 'Ada' })
      return (await exportCustomers()).operation
    })
    const page = (await client.get(`/acme/operations/${id}`).loginAs(company.users.owner)).text()
    assert.include(page, `<a href="/acme/reports/exports/${id}">To the file</a>`)
    assert.include(page, '1 row')
    assert.match(page, /Took<\/dt><dd>\d+ seconds?/)
  })
})
