import { request } from 'node:http'
import { test } from '@japa/runner'

/** As a raw client would: fetch refuses to send TRACE. */
function ask(method: string, path: string): Promise<{ status: number; body: string; headers: object }> {
  return new Promise((resolve, reject) => {
    const call = request(
      new URL(path, process.env.APP_URL),
      { method, headers: { 'cookie': 'secret=canary', 'x-canary': 'echoed' } },
      (answer) => {
        let body = ''
        answer
          .on('data', (part) => (body += part))
          .on('end', () => resolve({ status: answer.statusCode!, body, headers: answer.headers }))
      }
    )
    call.on('error', reject).end()
  })
}

test.group('A method', () => {
  for (const method of ['TRACE', 'PROPFIND', 'MKCOL', 'SEARCH', 'LOCK', 'LINK', 'PURGE', 'OPTIONS', 'PATCH']) {
    test(`${method} that no page knows is refused without an echo (WEB-7)`, async ({ assert }) => {
      for (const path of ['/login', '/acme/customers', '/', '/assets/x', '/no/such/page']) {
        const { status, body, headers } = await ask(method, path)
        assert.include([403, 404, 405], status, path)
        assert.notMatch(body + JSON.stringify(headers), /canary|echoed/)
      }
    })
  }

  test('HEAD gives what GET gives, without the page (WEB-7)', async ({ assert }) => {
    const { status, body, headers } = await ask('HEAD', '/login')
    assert.equal(status, 200)
    assert.equal(body, '')
    assert.property(headers, 'content-security-policy')
  })
})
