import { HttpContextFactory } from '@adonisjs/core/factories/http'
import { test } from '@japa/runner'
import MethodMiddleware from '#middleware/method_middleware'

const settled: [sent: string, named: unknown, method: string][] = [
  ['POST', 'put', 'PUT'],
  ['POST', 'PATCH', 'PATCH'],
  ['POST', 'DELETE', 'DELETE'],
  ['POST', undefined, 'POST'],
  ['POST', 'GET', 'POST'],
  ['POST', 'HEAD', 'POST'],
  ['POST', ['PUT'], 'POST'],
  ['GET', 'DELETE', 'GET'],
  ['PUT', 'GET', 'PUT'],
]

test.group('A method that a form names in its address', () => {
  test('is heeded in a form that is posted, and only where it changes something ({$i})')
    .with(settled)
    .run(async ({ assert }, [sent, named, method]) => {
      const ctx = new HttpContextFactory().create()
      ctx.request.intended = () => sent
      ctx.request.qs = () => ({ _method: named })
      ctx.request.updateBody({ _method: 'GET' })
      assert.equal(await new MethodMiddleware().handle(ctx, async () => 'through'), 'through')
      assert.equal(ctx.request.method(), method)
    })
})
