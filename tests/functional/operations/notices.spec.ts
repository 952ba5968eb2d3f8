import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { InviteUser } from '#actions/users/invite_user'
import { runAs } from '#tenancy/current'
import { OperationFailure } from '#operations/errors'
import { operationKinds } from '#operations/index'
import { makeCompany, type Company } from '#tests/helpers/company'
import { during, queueCounting, runOnce, withCounting } from '#tests/helpers/counting_operation'
import { exportCustomers } from '#tests/helpers/exports'
import { importText } from '#tests/helpers/imports'

const notices = () => db.from('notices').orderBy('about_id')
const BADGE = /news-badge[^>]*>(\d+)</

const ended = (company: Company) =>
  company.as('owner', async () => {
    const operation = await queueCounting(1)
    await runOnce()
    return operation
  })

test.group('Notices', (group) => {
  group.each.setup(() => {
    const forget = withCounting()
    return () => {
      during.step = () => {}
      forget()
    }
  })

  test('tell whoever started it, and nobody else, on the next page and in the menu', async ({ client, assert }) => {
    const { as, users } = await makeCompany()
    await as('owner', () => importText('First name\nAda'))
    const page = (await client.get('/acme/customers').loginAs(users.owner)).text()
    assert.include(page, 'Import of customers is done')
    assert.include(page, '1 added, 0 updated, 0 unchanged, no issues')
    assert.equal(BADGE.exec(page)![1], '1')
    const other = (await client.get('/acme/customers').loginAs(users.manager)).text()
    assert.notInclude(other, 'is done')
    assert.notMatch(other, BADGE)
  })

  test('are told once in a browser, and counted until they are looked at', async ({ client, assert }) => {
    const company = await makeCompany()
    const { id } = await ended(company)
    const [{ created_at: newest }] = await notices()
    const told = { told: { [company.tenant.id]: newest } }
    const page = (await client.get('/acme/customers').loginAs(company.users.owner).withSession(told)).text()
    assert.notInclude(page, 'class="alert')
    assert.match(page, BADGE)
    await client.get(`/acme/operations/${id}`).loginAs(company.users.owner)
    assert.isEmpty(await notices())
    assert.notMatch((await client.get('/acme/customers').loginAs(company.users.owner)).text(), BADGE)
  })

  test('go where the person goes: its page takes one away, the list of operations all', async ({ client, assert }) => {
    const company = await makeCompany()
    const { users, as } = company
    const { operation } = await as('owner', () => exportCustomers())
    const { operation: imported } = await as('owner', () => importText('First name\nAda'))
    await ended(company)
    const before = (await notices()).length
    for (const path of [`reports/exports/${operation.id}`, `customers/import/${imported.id}`]) {
      const page = (await client.get(`/acme/${path}`).loginAs(users.owner)).text()
      assert.notInclude(page, `href="/acme/${path}">Open`)
    }
    assert.lengthOf(await notices(), before - 2)
    const all = (await client.get('/acme/operations').loginAs(users.owner)).text()
    assert.notMatch(all, BADGE)
    assert.lengthOf(await notices().where('user_id', users.owner.id), 0)
  })

  test('of one company stay while somebody looks at what another one tells', async ({ client, assert }) => {
    const [acme, globex] = [await makeCompany('acme'), await makeCompany('globex')]
    await runAs(globex.tenant, undefined, () => new InviteUser().handle({ email: 'owner@acme.test', roles: ['owner'] }))
    const { owner } = acme.users
    await acme.as('owner', () => importText('First name\nAda'))
    globex.users.owner = owner
    await globex.as('owner', () => importText('First name\nEve'))
    await client.get('/acme/operations').loginAs(owner)
    assert.deepEqual(
      (await notices().where('user_id', owner.id)).map(({ tenant_id: id }) => Number(id)),
      [globex.tenant.id]
    )
  })

  test('say what went wrong', async ({ client, assert }) => {
    const company = await makeCompany()
    during.step = () => {
      throw new OperationFailure('file_gone')
    }
    await ended(company)
    const page = (await client.get('/acme').loginAs(company.users.owner)).text()
    assert.include(page, 'did not work')
    assert.include(page, 'The uploaded file is no longer there')
  })

  test('leave no word of what somebody cancelled themselves, but of what was cancelled for them', async ({
    client,
    assert,
  }) => {
    const { as, users } = await makeCompany()
    const mine = await as('owner', () => queueCounting(1))
    await client.post(`/acme/operations/${mine.id}/cancellation`).loginAs(users.owner).withCsrfToken()
    assert.isEmpty(await notices())
    const theirs = await as('manager', () => queueCounting(1))
    await client.post(`/acme/operations/${theirs.id}/cancellation`).loginAs(users.owner).withCsrfToken()
    assert.deepEqual(
      (await notices()).map(({ user_id: id }) => id),
      [users.manager.id]
    )
  })

  test('are not left by a kind whose end is no news', async ({ assert, cleanup }) => {
    const company = await makeCompany()
    const kind = operationKinds.find((one) => one.kind === 'counting')!
    kind.silent = true
    cleanup(() => void delete kind.silent)
    await ended(company)
    assert.isEmpty(await notices())
  })

  test('are gone once what failed is tried again', async ({ client, assert }) => {
    const company = await makeCompany()
    during.step = () => {
      throw new OperationFailure('file_gone')
    }
    const { id } = await ended(company)
    assert.lengthOf(await notices(), 1)
    await client.post(`/acme/operations/${id}/attempts`).loginAs(company.users.owner).withCsrfToken()
    assert.isEmpty(await notices())
    during.step = () => {}
    await company.as('owner', () => runOnce())
    assert.lengthOf(await notices(), 1)
  })

  test('of one company are not told in another', async ({ client, assert }) => {
    const acme = await makeCompany('acme')
    const globex = await makeCompany('globex')
    await ended(acme)
    const page = (await client.get('/globex').loginAs(globex.users.owner)).text()
    assert.notInclude(page, 'is done')
    ;(await client.get('/acme/operations/notices').loginAs(globex.users.owner)).assertStatus(404)
  })
})
