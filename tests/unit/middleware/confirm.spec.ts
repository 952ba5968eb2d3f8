import type { HttpContext } from '@adonisjs/core/http'
import { HttpContextFactory } from '@adonisjs/core/factories/http'
import { test } from '@japa/runner'
import ConfirmMiddleware from '#middleware/confirm_middleware'

test.group('A password long ago', () => {
  const ask = (method: string, unless?: () => boolean | Promise<boolean>) => {
    const { request, response } = new HttpContextFactory().create()
    request.method = () => method
    request.updateBody({})
    const [session, view] = [{ get: () => 1 }, { render: async () => 'asked' }]
    const ctx = { request, response, session, view } as unknown as HttpContext
    return new ConfirmMiddleware().handle(ctx, async () => 'through', { unless })
  }

  test('is not asked for again where somebody only looks', async ({ assert }) => {
    for (const method of ['GET', 'HEAD']) assert.equal(await ask(method), 'through')
  })

  test('is not asked for again where the request is harmless', async ({ assert }) => {
    assert.equal(await ask('POST', async () => true), 'through')
    assert.notEqual(await ask('POST', async () => false), 'through')
    assert.notEqual(await ask('POST'), 'through')
  })
})
