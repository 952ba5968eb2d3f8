import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { CreateTenant } from '#actions/tenants/create_tenant'
import { InviteUser } from '#actions/users/invite_user'
import Tenant from '#models/tenant'
import { runAs } from '#tenancy/current'
import { makeCompany } from '#tests/helpers/company'

test.group('Pages of a tenant', () => {
  test('are unknown to a stranger, exactly as a page that does not exist', async ({ client, assert }) => {
    const acme = await makeCompany('acme')
    const globex = await makeCompany('globex')
    const at = async (path: string) => {
      const response = await client.get(path).loginAs(acme.users.owner)
      return [
        response.status(),
        response
          .text()
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
          .replace(/nonce="[^"]*"|x-csrf-token[^}]*|value="[^"]*"/g, ''),
      ]
    }
    const unknown = await at('/nowhere/profile')
    assert.equal(unknown[0], 404)
    assert.deepEqual(await at('/globex/profile'), unknown)
    assert.deepEqual(await at('/globex/no-such-page'), unknown)
    assert.deepEqual(await at('/nowhere/no-such-page'), unknown)
    await Tenant.query().where('id', globex.tenant.id).update({ status: 'suspended' })
    ;(await client.get('/globex').loginAs(globex.users.owner)).assertStatus(404)
  })

  test('send somebody who is not signed in to sign in, known tenant or not', async ({ client }) => {
    await makeCompany('acme')
    for (const slug of ['acme', 'nowhere']) {
      const response = await client.get(`/${slug}/profile?tab=1`).redirects(0)
      response.assertHeader('location', `/login?next=${encodeURIComponent(`/${slug}/profile?tab=1`)}`)
    }
  })

  test('that no route knows stand in the shell for members, and for nobody else', async ({ client, assert }) => {
    const acme = await makeCompany('acme')
    const member = await client.get('/acme/no-such-page').loginAs(acme.users.owner)
    member.assertStatus(404)
    member.assertTextIncludes('href="/acme/customers"')
    const stranger = await fetch(new URL('/acme/no-such-page', process.env.APP_URL))
    assert.equal(stranger.status, 404)
    assert.notInclude(await stranger.text(), 'acme')
    assert.isNull(stranger.headers.get('set-cookie'))
    const refused = await client.post('/acme/no-such-page').loginAs(acme.users.owner)
    refused.assertStatus(404)
  })

  test('are chosen between by who belongs to several', async ({ client, assert }) => {
    const acme = await makeCompany('acme')
    const globex = await makeCompany('globex')
    await runAs(globex.tenant, undefined, () =>
      new InviteUser().handle({ email: 'owner@acme.test', roles: ['analyst'] })
    )
    ;(await client.get('/').loginAs(acme.users.owner).redirects(0)).assertHeader('location', '/tenants')
    const choice = await client.get('/tenants').loginAs(acme.users.owner)
    choice.assertTextIncludes('href="/acme"')
    choice.assertTextIncludes('href="/globex"')
    const there = await client.get('/globex').loginAs(acme.users.owner)
    there.assertStatus(200)
    assert.notInclude(there.text(), 'href="/globex/settings/fields"')
  })

  test('cost two statements before the page itself, once the configuration is known', async ({ client, assert }) => {
    const acme = await makeCompany('acme')
    await client.get('/acme/profile').loginAs(acme.users.owner)
    const statements: string[] = []
    const knex = db.connection().getWriteClient()
    const listen = ({ sql }: { sql: string }) => statements.push(sql)
    knex.on('query', listen)
    await client.get('/acme/settings/teams/new').loginAs(acme.users.owner)
    knex.removeListener('query', listen)
    assert.lengthOf(statements, 2, statements.join('\n'))
  })

  test('never mix in requests that run at the same time', async ({ client, assert }) => {
    const companies = await Promise.all([1, 2, 3, 4, 5].map((at) => company(`canary${at}`)))
    const requests = Array.from({ length: 200 }, (_, at) => companies[at % companies.length])
    const answers = await Promise.all(
      requests.map(async ({ user, slug }, at) => {
        const path = at % 3 ? `/${slug}` : `/${slug}/profile`
        return { slug, text: (await client.get(path).loginAs(user)).text() }
      })
    )
    for (const { slug, text } of answers) {
      const canaries = new Set(text.match(/canary\d/g))
      assert.deepEqual([...canaries], [slug])
    }
  }).timeout(60_000)
})

async function company(slug: string) {
  const tenant = await new CreateTenant().handle({ slug, name: `${slug} Ltd` })
  const { user } = await runAs(tenant, undefined, () =>
    new InviteUser().handle({ email: `me@${slug}.test`, roles: ['owner'], name: slug })
  )
  return { slug, user }
}
