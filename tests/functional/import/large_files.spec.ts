import { open, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { test } from '@japa/runner'
import Operation from '#models/operation'
import type { ImportPlan } from '#operations/import/plan'
import { Worker } from '#operations/worker'
import { choicesOf } from '#tests/helpers/choices'
import { makeCompany } from '#tests/helpers/company'
import { csvFile, outcomeOf, planFile } from '#tests/helpers/imports'
import { expectedOf, manyCustomers } from '#tests/helpers/many_customers'
import { statementsOf } from '#tests/helpers/statements'

const PAGE = '/acme/customers/import'
const ROWS = 1_200

async function sparse(bytes: number) {
  const path = await csvFile('First name\n')
  const file = await open(path, 'r+')
  await file.truncate(bytes)
  await file.close()
  return path
}

test.group('Large files', () => {
  test('cost their pages as little as small ones, however often a customer repeats', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    const repeated = `First name,Email,Phone\n${'Ada,a@a.test,+49 30 901820\n'.repeat(500)}`
    for (const text of [repeated, manyCustomers(ROWS)]) {
      const { id, plan } = await as('owner', async () => planFile(await csvFile(text)))
      const path = `${PAGE}/${id}`
      const choices = choicesOf(plan as ImportPlan, users.owner)
      await client.put(path).loginAs(users.owner).withCsrfToken().redirects(0).json(choices)
      for (const page of [path, `${path}/check`]) {
        const statements = await statementsOf(async () =>
          (await client.get(page).loginAs(users.owner)).assertStatus(200)
        )
        assert.isAtMost(statements.length, 12, statements.join('\n'))
      }
    }
  })

  test('are tried to their last row in the background, before anything is saved', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    const { id, plan } = await as('owner', async () => planFile(await csvFile(manyCustomers(ROWS))))
    const visit = async (path: string) => (await client.get(`${PAGE}/${id}${path}`).loginAs(users.owner)).text()
    const put = () =>
      client
        .put(`${PAGE}/${id}`)
        .loginAs(users.owner)
        .withCsrfToken()
        .redirects(0)
        .json(choicesOf(plan as ImportPlan, users.owner))
    await put()
    await put()
    const waiting = await visit('/check')
    assert.include(waiting, 'hx-trigger="every 1s"')
    assert.include(waiting, 'Waiting for a worker')
    assert.include(waiting, 'without waiting')
    assert.include(waiting, 'Ana Number 1<')
    await as('owner', async () => {
      await new Worker({ pause: 5 }).drain()
      const checks = await Operation.query().where('kind', 'import_check').orderBy('id')
      assert.deepEqual(
        checks.map(({ status }) => status),
        ['cancelled', 'done']
      )
      const { done, total, result } = checks[1]
      assert.deepEqual([done, total], [(plan as ImportPlan).rows, (plan as ImportPlan).rows])
      assert.deepInclude(result, expectedOf(ROWS))
    })
    const [check] = await as('owner', () => Operation.query().where({ kind: 'import_check', status: 'done' }))
    const shown = (await client.get(`/acme/operations/${check.id}`).loginAs(users.owner)).text()
    assert.include(shown, `href="${PAGE}/${id}/check"`)
    const tried = await visit('/check')
    const { created, updated, issues } = expectedOf(ROWS)
    for (const [label, count] of Object.entries({
      'To be added': created,
      'To be updated': updated,
      'With issues': issues,
    }))
      assert.match(tried, new RegExp(`${label}</dt>\\s*<dd>${count.toLocaleString('en')}<`))
    assert.notInclude(tried, 'hx-trigger="every 1s"')
    assert.include(tried, 'rows were tried')
    assert.include(tried, 'Digits are missing')
  })

  test('may be imported while they are tried; then nothing is tried any more', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    const { id, plan } = await as('owner', async () => planFile(await csvFile(manyCustomers(600))))
    const sent = (request: ReturnType<typeof client.put>) => request.loginAs(users.owner).withCsrfToken().redirects(0)
    await sent(client.put(`${PAGE}/${id}`)).json(choicesOf(plan as ImportPlan, users.owner))
    await sent(client.post(`${PAGE}/${id}/confirmation`))
    await as('owner', async () => {
      await new Worker({ pause: 5 }).drain()
      const { operation, plan: after, result } = await outcomeOf(id)
      assert.equal(operation.status, 'done')
      assert.deepInclude(result, expectedOf(600))
      assert.equal((await Operation.findOrFail(after.checkId)).status, 'cancelled')
    })
  })

  test('of more than 20 MB are taken, and nothing of them is left in the temporary folder', async ({
    client,
    assert,
  }) => {
    const { users, as } = await makeCompany()
    const row = `Ana,"${'x'.repeat(200)}",Number`
    const path = await csvFile(`First name,Notes,Last name\n${`${row}\n`.repeat(110_000)}`)
    const before = new Set(await readdir(tmpdir()))
    const answer = await client.post(PAGE).loginAs(users.owner).withCsrfToken().redirects(0).file('file', path)
    answer.assertStatus(303)
    const id = String(answer.header('location')).split('/').at(-1)!
    await as('owner', async () => assert.equal((await outcomeOf(id)).plan.rows, 110_000))
    const left = (await readdir(tmpdir())).filter((name) => !before.has(name) && /^[0-9a-f-]{36}(\.csv)?$/.test(name))
    assert.deepEqual(left, [])
  })

  test('of more than 200 MB are refused in words, and more than 1 MB of anybody who is not signed in', async ({
    client,
    assert,
  }) => {
    const { users } = await makeCompany()
    const huge = await sparse(201 * 1024 * 1024)
    const answer = await client.post(PAGE).loginAs(users.owner).withCsrfToken().redirects(0).file('file', huge)
    answer.assertStatus(303)
    assert.match((answer.flashMessage('inputErrorsBag') as { file: string[] }).file[0], /larger than 200 MB/)
    const stranger = await client
      .post(PAGE)
      .withCsrfToken()
      .redirects(0)
      .file('file', await sparse(2 * 1024 * 1024))
    stranger.assertStatus(401)
  }).timeout(60_000)
})
