import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'
import { Worker } from '#operations/worker'
import { choicesOf } from '#tests/helpers/choices'
import { countOf, makeCompany } from '#tests/helpers/company'
import { dataFile, outcomeOf, planFile, importText } from '#tests/helpers/imports'

const PAGE = '/acme/customers/import'

const upload = (client: ApiClient, user: User, path: string) =>
  client.post(PAGE).loginAs(user).withCsrfToken().redirects(0).file('file', path)

test.group('Steps of an import', () => {
  test('lead from the file over its columns and a check to the result (M7.5, M7.6)', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    const uploaded = await upload(client, users.owner, dataFile('chinook_customers.csv'))
    uploaded.assertStatus(303)
    const path = uploaded.header('location') as unknown as string
    const id = path.split('/').at(-1)!
    const plan = await as('owner', async () => (await outcomeOf(id)).plan)
    ;(await client.get(path).loginAs(users.owner)).assertTextIncludes('separated by commas')

    const incomplete = choicesOf(plan, users.owner, { constants: { manager: users.owner.id } })
    const refused = await client.put(path).loginAs(users.owner).withCsrfToken().redirects(0).json(incomplete)
    assert.sameMembers(Object.keys(refused.flashMessage('inputErrorsBag') as object), [
      'constants.segment',
      'constants.status',
      'constants.channel',
    ])

    const chosen = await client
      .put(path)
      .loginAs(users.owner)
      .withCsrfToken()
      .redirects(0)
      .json(choicesOf(plan, users.owner))
    assert.equal(chosen.header('location'), `${path}/check`)
    const check = (await client.get(`${path}/check`).loginAs(users.owner)).text()
    assert.match(check, /To be added<\/dt>\s*<dd>59/)
    assert.include(check, 'Luís Gonçalves')
    await as('owner', async () => assert.equal(await countOf('customers'), 0))

    await client.post(`${path}/confirmation`).loginAs(users.owner).withCsrfToken().redirects(0)
    const waiting = (await client.get(path).loginAs(users.owner)).text()
    assert.include(waiting, 'hx-trigger="every 1s"')
    assert.include(waiting, 'Waiting for a worker')
    await as('owner', () => new Worker({ pause: 5 }).drain())
    const ended = (await client.get(path).loginAs(users.owner).header('hx-request', 'true')).text()
    assert.notInclude(ended, 'hx-trigger')
    assert.notInclude(ended, '<html')
    assert.match(ended, /Added<\/dt>\s*<dd>59/)
  })

  test('queue an import once, however often it is confirmed', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    const { id } = await as('owner', () => planFile(dataFile('chinook_customers.csv')))
    for (let press = 0; press < 2; press++)
      await client.post(`${PAGE}/${id}/confirmation`).loginAs(users.owner).withCsrfToken()
    await as('owner', async () => {
      assert.equal(await countOf('queue'), 1)
      await new Worker({ pause: 5 }).drain()
      assert.equal(await countOf('customers'), 59)
    })
  })

  test('list all issues, give them as a file, and hide them (M7.7)', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    const rows = Array.from({ length: 60 }, (_, at) => `Ada ${at},not an address ${at}`)
    const { operation } = await as('owner', () => importText(['First name,Email', ...rows].join('\n')))
    const path = `${PAGE}/${operation.id}`
    const first = (await client.get(path).loginAs(users.owner)).text()
    assert.include(first, '60 rows were not imported')
    assert.include(first, 'not an address 49')
    assert.notInclude(first, 'not an address 50')
    assert.include((await client.get(path).qs({ after: 51 }).loginAs(users.owner)).text(), 'not an address 59')
    const file = await client.get(`${path}/issues`).loginAs(users.owner)
    assert.include(file.text(), '⚠ not an address 59')
    await client.post(`${path}/dismissal`).loginAs(users.owner).withCsrfToken()
    const after = (await client.get(path).loginAs(users.owner)).text()
    assert.notInclude(after, 'not an address 1<')
    assert.include(after, '60 rows with issues are hidden')
  })
})
