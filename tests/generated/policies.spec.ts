import { readdirSync } from 'node:fs'
import { AuthorizationResponse } from '@adonisjs/bouncer'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { test } from '@japa/runner'
import { policies } from '#policies/main'
import { failClosed } from '#web/fail_closed'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

type Methods = { [name: string]: (...args: unknown[]) => unknown }

const names = Object.keys(policies) as (keyof typeof policies)[]
const methodsOf = (own: object) => Object.getOwnPropertyNames(own).filter((name) => name !== 'constructor')

/** What is logged while the test runs. */
function listen(cleanup: (done: () => void) => void) {
  const { error } = logger
  const logged: unknown[] = []
  logger.error = (...args: unknown[]) => void logged.push(args)
  cleanup(() => void (logger.error = error))
  return logged
}

function breakMethod(own: Methods, name: string) {
  const method = own[name]
  own[name] = () => {
    throw new Error('broken on purpose')
  }
  return () => void (own[name] = method)
}

test.group('A policy that fails', () => {
  test('is known to this walk, with every file of app/policies', ({ assert }) => {
    const files = readdirSync(app.makePath('app/policies')).filter((file) => file.endsWith('_policy.ts'))
    assert.lengthOf(names, files.length)
  })

  test('{$self}: each of its methods refuses and is logged (PM-4)')
    .with(names)
    .run(async ({ assert, cleanup }, name) => {
      const logged = listen(cleanup)
      const { default: policy } = (await policies[name]()) as unknown as { default: { prototype: Methods } }
      const methods = methodsOf(policy.prototype)
      assert.isAbove(methods.length, 0)
      const { default: guarded } = await failClosed(policies)[name]()
      for (const method of methods) {
        const mend = breakMethod(policy.prototype, method)
        const answer = await (new guarded() as unknown as Methods)[method]({}, { id: 'x' })
        mend()
        assert.instanceOf(answer, AuthorizationResponse, method)
        assert.isFalse((answer as AuthorizationResponse).authorized, method)
      }
      assert.lengthOf(logged, methods.length)
    })

  test('is told apart from one that asks its own methods', async ({ assert }) => {
    class Sample {
      see() {
        return AuthorizationResponse.allow()
      }
      steer() {
        return this.see().authorized ? AuthorizationResponse.deny('not yours', 403) : AuthorizationResponse.allow()
      }
    }
    const { default: guarded } = await failClosed({ Sample: async () => ({ default: Sample }) }).Sample()
    assert.isFalse((await new guarded().steer()).authorized)
  })

  test('answers 403 to a person, and changes nothing (PM-4)', async ({ client, cleanup }) => {
    listen(cleanup)
    const acme = await makeCompany()
    const { id } = await acme.as('owner', () => createCustomer())
    const { default: policy } = await policies.CustomerPolicy()
    cleanup(breakMethod(policy.prototype as unknown as Methods, 'delete'))
    const call = client.delete(`/acme/customers/${id}`).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    ;(await call).assertStatus(403)
    ;(await client.get(`/acme/customers/${id}`).loginAs(acme.users.owner)).assertStatus(200)
  })
})
