import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import type User from '#models/user'
import { COMMITS } from '#tests/helpers/isolation'
import { countOf, makeCompany } from '#tests/helpers/company'

const form = { 'format': 'csv', 'columns[0]': 'name', 'columns[1]': 'email' }

test.group('Exports', (group) => {
  group.tap((one) => one.tags([COMMITS]))

  test('are made ten times an hour for a person, whatever headers say (RL-1)', async ({ client, assert }) => {
    const acme = await makeCompany()
    const ask = (user: User, at: number) => send(client, user, { 'x-forwarded-for': `198.51.100.${at}` })
    for (let at = 0; at < 10; at++) (await ask(acme.users.owner, at)).assertHeader('location', '/acme/reports')
    const refused = await ask(acme.users.owner, 10)
    assert.include(refused.header('location'), '/acme/reports/exports/new')
    assert.include(JSON.stringify(refused.flashMessages()), 'ten exports')
    ;(await ask(acme.users.manager, 11)).assertHeader('location', '/acme/reports')
    await acme.as('owner', async () => assert.equal(await countOf('operations'), 11))
  })
})

const send = (client: ApiClient, user: User, headers: Record<string, string>) =>
  client.post('/acme/reports/exports').headers(headers).loginAs(user).withCsrfToken().redirects(0).form(form)
