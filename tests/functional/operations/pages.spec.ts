import { test } from '@japa/runner'
import { countOf, makeCompany } from '#tests/helpers/company'
import { during, found, queueCounting, runOnce, withCounting } from '#tests/helpers/counting_operation'
import { dataFile, importText, planFile } from '#tests/helpers/imports'
import { OperationFailure } from '#operations/errors'

test.group('Operations pages', (group) => {
  group.each.setup(() => {
    const forget = withCounting()
    return () => {
      during.step = () => {}
      forget()
    }
  })

  test('hide other people’s operations from a role that sees its own', async ({ client, assert }) => {
    const { as, users } = await makeCompany()
    const { operation } = await as('owner', () => importText('First name\nAda'))
    ;(await client.get(`/acme/operations/${operation.id}`).loginAs(users.agent)).assertStatus(404)
    assert.notInclude((await client.get('/acme/operations').loginAs(users.agent)).text(), 'Import of customers')
  })

  test('of another company are not there', async ({ client }) => {
    const acme = await makeCompany('acme')
    const globex = await makeCompany('globex')
    const { id } = await acme.as('owner', () => queueCounting(2))
    ;(await client.get(`/globex/operations/${id}`).loginAs(globex.users.owner)).assertStatus(404)
    ;(
      await client.post(`/globex/operations/${id}/cancellation`).loginAs(globex.users.owner).withCsrfToken()
    ).assertStatus(404)
    await acme.as('owner', async () =>
      (await found(id)).status === 'queued' ? undefined : Promise.reject(new Error('cancelled'))
    )
  })

  test('do not let a person steer what they may not start', async ({ client, assert }) => {
    const { as, users } = await makeCompany()
    const { id } = await as('owner', () => queueCounting(2))
    ;(await client.post(`/acme/operations/${id}/cancellation`).loginAs(users.analyst).withCsrfToken()).assertStatus(404)
    await as('owner', async () => assert.equal((await found(id)).status, 'queued'))
  })

  test('list what ran and runs, and poll only while something runs', async ({ client, assert }) => {
    const { as, users } = await makeCompany()
    await as('owner', () => importText('First name\nAda'))
    const quiet = (await client.get('/acme/operations').loginAs(users.owner)).text()
    assert.include(quiet, '1 added, 0 updated, 0 unchanged, no issues')
    assert.notInclude(quiet, 'hx-trigger="every')
    await as('owner', () => queueCounting(2))
    assert.include((await client.get('/acme/operations').loginAs(users.owner)).text(), 'hx-trigger="every 2s"')
  })

  test('show an import that was cancelled before its first rows', async ({ client, assert }) => {
    const { as, users } = await makeCompany()
    const { id } = await as('owner', () => planFile(dataFile('chinook_customers.csv')))
    await client.post(`/acme/customers/import/${id}/confirmation`).loginAs(users.owner).withCsrfToken()
    await client.post(`/acme/operations/${id}/cancellation`).loginAs(users.owner).withCsrfToken()
    for (const path of ['operations', `operations/${id}`, `customers/import/${id}`]) {
      const page = await client.get(`/acme/${path}`).loginAs(users.owner)
      page.assertStatus(200)
      assert.include(page.text(), 'Cancelled')
    }
  })

  test('page by key both ways', async ({ client, assert }) => {
    const { as, users } = await makeCompany()
    const ids = await as('owner', async () => {
      const made: string[] = []
      for (let count = 0; count < 27; count++) made.push((await queueCounting(1)).id)
      return made
    })
    const first = (await client.get('/acme/operations').loginAs(users.owner)).text()
    assert.include(first, ids[26])
    assert.notInclude(first, `/operations/${ids[1]}"`)
    const older = (await client.get('/acme/operations').qs({ after: ids[2] }).loginAs(users.owner)).text()
    assert.include(older, `/operations/${ids[1]}"`)
    assert.include(older, `before=${ids[1]}`)
    const newer = (await client.get('/acme/operations').qs({ before: ids[1] }).loginAs(users.owner)).text()
    assert.include(newer, `/operations/${ids[26]}"`)
  })

  test('cancel what waits and try again what failed', async ({ client, assert }) => {
    const { as, users } = await makeCompany()
    const { id } = await as('owner', () => queueCounting(2))
    await client.post(`/acme/operations/${id}/cancellation`).loginAs(users.owner).withCsrfToken()
    await as('owner', async () => assert.equal((await found(id)).status, 'cancelled'))

    const failing = await as('owner', async () => {
      const operation = await queueCounting(2)
      during.step = () => {
        throw new OperationFailure('file_gone')
      }
      await runOnce()
      during.step = () => {}
      return operation
    })
    const page = (await client.get(`/acme/operations/${failing.id}`).loginAs(users.owner)).text()
    assert.include(page, 'The uploaded file is no longer there')
    assert.include(page, 'Try again')
    await client.post(`/acme/operations/${failing.id}/attempts`).loginAs(users.owner).withCsrfToken()
    await as('owner', async () => {
      assert.equal(await countOf('queue'), 1)
      await runOnce()
      assert.equal((await found(failing.id)).status, 'done')
    })
  })
})
