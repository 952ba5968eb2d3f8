import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { makeCompany, type Company } from '#tests/helpers/company'

/** Every route that asks for the password again when it was not given in the last five minutes, and no other (AU-6). */
const asking = [
  'DELETE /:tenant/profile/second-factor',
  'DELETE /:tenant/settings/roles/:id',
  'DELETE /:tenant/settings/teams/:id',
  'DELETE /:tenant/settings/users/:id/suspension',
  'POST /:tenant/profile/email',
  'POST /:tenant/profile/second-factor',
  'POST /:tenant/reports/exports',
  'POST /:tenant/reports/exports/:id/approval',
  'POST /:tenant/reports/runs',
  'POST /:tenant/reports/schedules/new',
  'POST /:tenant/service-records/export',
  'POST /:tenant/settings/roles/new',
  'POST /:tenant/settings/teams/new',
  'POST /:tenant/settings/users/:id/factor-reset',
  'POST /:tenant/settings/users/:id/factor-reset/approval',
  'POST /:tenant/settings/users/:id/invitation',
  'POST /:tenant/settings/users/:id/removal',
  'POST /:tenant/settings/users/:id/suspension',
  'POST /:tenant/settings/users/new',
  'POST /:tenant/work-orders/export',
  'PUT /:tenant/reports/schedules/:id',
  'PUT /:tenant/settings/company',
  'PUT /:tenant/settings/export',
  'PUT /:tenant/settings/roles',
  'PUT /:tenant/settings/roles/:id',
  'PUT /:tenant/settings/roles/:id/fields',
  'PUT /:tenant/settings/teams/:id',
  'PUT /:tenant/settings/users/:id',
  'PUT /:tenant/settings/users/second-factor',
]

const ID = '01J00000000000000000000000'

test.group('The password is asked for again', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const call = (client: ApiClient, method: string, path: string, form = {}) => {
    const verb = method.toLowerCase() as 'post' | 'put' | 'delete'
    const old = { signed_in_at: Date.now() - 6 * 60_000 }
    return client[verb](path).loginAs(acme.users.owner).withSession(old).withCsrfToken().redirects(0).form(form)
  }
  const asks = async (client: ApiClient, method: string, path: string, form = {}) => {
    const response = await call(client, method, path, form)
    return response.status() === 401 && response.text().includes('name="confirmed_password"')
  }

  test('by these routes and no other', async ({ client, assert }) => {
    const routes = Object.values(router.toJSON()).flat()
    const changing = routes.flatMap(({ methods, pattern }) =>
      methods.filter((method) => !['GET', 'HEAD'].includes(method)).map((method) => `${method} ${pattern}`)
    )
    const found = []
    for (const route of changing.filter((each) => each.includes('/:tenant/'))) {
      const [method, pattern] = route.split(' ')
      const path = pattern.replace(':tenant', 'acme').replace(':session', '0'.repeat(32)).replace(/:\w+/g, ID)
      if (await asks(client, method, path)) found.push(route)
    }
    assert.deepEqual(found.sort(), asking)
  }).timeout(60_000)

  test('for an export of all customers, and not where a filter or a search narrows it', async ({ client, assert }) => {
    const path = '/acme/reports/exports'
    const form = { 'format': 'csv', 'columns[0]': 'name', 'columns[1]': 'email' }
    assert.isTrue(await asks(client, 'POST', path, form))
    for (const narrowing of [{ q: 'smith' }, { 'filter[status][is]': 'active' }]) {
      const response = await call(client, 'POST', path, { ...form, ...narrowing })
      response.assertStatus(303)
    }
    const moved = await call(client, 'POST', path, { ...form, move: 'name:down' })
    moved.assertStatus(303)
  })
})
