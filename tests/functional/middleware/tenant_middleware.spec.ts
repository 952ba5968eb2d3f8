import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { clientOf } from '#tests/helpers/client_of'
import { makeCompany, type Company } from '#tests/helpers/company'
import { importText } from '#tests/helpers/imports'
import { lookers } from '#tests/helpers/lookers'
import { statementsOf } from '#tests/helpers/statements'

test.group('A request inside a company', (group) => {
  let acme: Company
  let client: ApiClient
  group.each.setup(async ({ context }) => {
    client = clientOf(context)
    acme = await makeCompany()
  })
  const looker = lookers(() => ({ acme, client }))

  test('is unknown to who is in the directory and is no member yet', async () => {
    const globex = await makeCompany('globex')
    const stranger = globex.users.agent
    await db.table('user_tenants').insert({ user_id: stranger.id, tenant_id: acme.tenant.id })
    ;(await client.get('/acme').loginAs(stranger).accept('html')).assertStatus(404)
  })

  test('changes nothing while somebody looks through a role', async () => {
    const session = await looker.kept('agent')
    ;(await looker.send('post', '/acme/customers', session)).assertStatus(403)
    ;(await looker.visit('/acme/customers', session)).assertStatus(200)
  })

  test('reads news for a page that tells them, and for no part of one, nor for what is sent', async ({ assert }) => {
    await acme.as('owner', () => importText('First name\nAda'))
    const { owner } = acme.users
    const news = async (ask: () => PromiseLike<unknown>) => {
      const statements = await statementsOf(async () => ask())
      return statements.filter((sql) => /from [`"]operations[`"].*select [`"]about_id[`"]/.test(sql)).length
    }
    const page = () => client.get('/acme/customers').loginAs(owner)
    assert.equal(await news(page), 1)
    assert.equal(await news(() => page().header('hx-request', 'true')), 0)
    assert.equal(await news(() => client.post('/acme/customers').loginAs(owner).withCsrfToken().form({})), 0)
  })
})
