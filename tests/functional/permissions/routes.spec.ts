import router from '@adonisjs/core/services/router'
import app from '@adonisjs/core/services/app'
import { type Logger } from '@adonisjs/core/logger'
import type { HttpContext } from '@adonisjs/core/http'
import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import AuthorizeMiddleware from '#middleware/authorize_middleware'
import { runAs } from '#tenancy/current'
import { checkPolicies } from '#web/check_policies'
import { printRoutes } from '#web/print_routes'
import { makeCompany } from '#tests/helpers/company'

const committed = () => Object.values(router.toJSON()).flat()
const stack = (...names: string[]) => ({
  all: () => new Set<unknown>(names.map((name) => ({ name }))),
})
const route = (pattern: string, policy: unknown, ...middleware: string[]) => ({
  ...{ pattern, methods: ['GET'], meta: { policy }, middleware: stack(...middleware) },
})
const chain = ['auth', 'tenant', 'authorize']

test.group('A route', () => {
  test('that declares nothing stops the boot and is named', ({ assert }) => {
    assert.throws(() => checkPolicies([route('/quiet', undefined)]), /GET \/quiet: declare \.can/)
  })

  test('that could not hold its policy stops the boot, and is told why')
    .with([
      {
        broken: route('/:tenant/a', { kind: 'can', permission: 'customers.view' }, 'auth', 'tenant'),
        why: /authorize/,
      },
      {
        broken: route('/:tenant/a', { kind: 'can', permission: 'customers.fly' }, ...chain),
        why: /unknown permission/,
      },
      { broken: route('/:tenant/a', { kind: 'public' }, ...chain), why: /for its members/ },
      { broken: route('/:tenant/a', { kind: 'signed_in' }, ...chain), why: /for its members/ },
      { broken: route('/tenants', { kind: 'signed_in' }), why: /needs the middleware auth$/ },
    ])
    .run(({ assert }, { broken, why }) => {
      assert.throws(() => checkPolicies([broken]), /without a sound policy/)
      assert.throws(() => checkPolicies([broken]), why)
    })

  test('that can be held to its policy does not', ({ assert }) => {
    const sound = [
      route('/:tenant/a', { kind: 'can', permission: 'customers.view' }, ...chain),
      route('/:tenant/a', { kind: 'member' }, ...chain),
      route('/tenants', { kind: 'signed_in' }, 'auth'),
      route('/login', { kind: 'public' }),
    ]
    for (const each of sound) assert.doesNotThrow(() => checkPolicies([each]))
    assert.throws(() => checkPolicies([...sound, route('/quiet', undefined)]), /policy:\nGET \/quiet: [^\n]*$/)
  })

  test('that declares twice stops the boot', ({ assert }) => {
    assert.throws(
      () =>
        router
          .get('/twice', () => '')
          .public()
          .member(),
      /declares two policies/
    )
  })

  test('is open to whom security/routes.md says', async ({ assert }) => {
    checkPolicies(committed())
    const reviewed = await readFile(app.makePath('security/routes.md'), 'utf8')
    assert.equal(reviewed, printRoutes(committed()), 'run "node ace security:routes" and read the difference')
  })
})

test.group('Authorizing', () => {
  const logged: unknown[] = []
  const logger = { error: (...args: unknown[]) => logged.push(args) } as unknown as Logger
  const ask = (policy: unknown) => {
    const ctx = { route: { meta: { policy } }, logger } as unknown as HttpContext
    return new AuthorizeMiddleware().handle(ctx, async () => 'through')
  }

  test('refuses what it cannot decide', async ({ assert }) => {
    for (const policy of [
      undefined,
      {},
      { kind: 'everybody' },
      { kind: 'can' },
      { kind: 'can', permission: 'customers.view' },
    ]) {
      await assert.rejects(() => ask(policy), /Not permitted/)
    }
  })

  test('refuses who holds a permission where the route asks for none', async ({ assert }) => {
    const acme = await makeCompany()
    const policy = { kind: 'everybody', permission: 'customers.view' }
    await acme.as('owner', () => assert.rejects(() => ask(policy), /Not permitted/))
  })

  test('refuses and logs when a policy fails', async ({ assert }) => {
    logged.length = 0
    const tenant = { id: 1, slug: 'x', name: 'X', configVersion: 1, settings: {} }
    const user = { id: 'u', name: 'U', membershipId: 'm', locale: 'en', timeZone: 'UTC' }
    const asking = () => runAs(tenant, user, () => ask({ kind: 'can', permission: 'customers.view' }))
    await assert.rejects(asking, /Not permitted: customers.view/)
    assert.lengthOf(logged, 1)
  })
})
