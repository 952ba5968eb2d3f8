import { HttpContextFactory } from '@adonisjs/core/factories/http'
import { test } from '@japa/runner'
import SameOriginMiddleware from '#middleware/same_origin_middleware'

type Headers = { [name: string]: string }

const refused: [method: string, headers: Headers][] = [
  ['POST', { 'sec-fetch-site': 'cross-site' }],
  ['DELETE', { 'sec-fetch-site': 'same-site' }],
  ['PUT', { 'sec-fetch-site': 'cross-site', 'origin': 'https://ours.test' }],
  ['POST', { origin: 'https://evil.test' }],
  ['POST', { origin: 'https://ours.test:8443' }],
  ['POST', { origin: 'null' }],
]
const taken: [method: string, headers: Headers][] = [
  ['GET', { 'sec-fetch-site': 'cross-site' }],
  ['HEAD', { origin: 'https://evil.test' }],
  ['POST', { 'sec-fetch-site': 'same-origin' }],
  ['POST', { 'sec-fetch-site': 'none' }],
  ['POST', { origin: 'https://ours.test' }],
  ['POST', {}],
]

test.group('Where a request comes from', () => {
  const ask = ([method, headers]: [string, Headers]) => {
    const ctx = new HttpContextFactory().create()
    ctx.request.method = () => method
    Object.assign(ctx.request.request.headers, { host: 'ours.test', ...headers })
    return new SameOriginMiddleware().handle(ctx, async () => 'through')
  }

  test('is another site: it changes nothing here ({$i})')
    .with(refused)
    .run(({ assert }, one) => {
      assert.throws(() => ask(one), /from another site/)
    })

  test('is our own, a person’s address bar or a program, or it only reads: it goes on ({$i})')
    .with(taken)
    .run(async ({ assert }, one) => {
      assert.equal(await ask(one), 'through')
    })
})
