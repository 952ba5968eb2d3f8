import { test } from '@japa/runner'
import { failureOf } from '#exceptions/failure'
import HttpExceptionHandler from '#exceptions/handler'
import { makeCompany } from '#tests/helpers/company'

test.group('A page that breaks', () => {
  test('says nothing of how, in a page or as JSON (WEB-3, WEB-7)', async ({ client, assert, cleanup }) => {
    const { users } = await makeCompany()
    const handle = HttpExceptionHandler.prototype.handle
    HttpExceptionHandler.prototype.handle = function (_, ctx) {
      return handle.call(
        this,
        Object.assign(new Error('select secret from /srv/app.ts'), { code: 'ER_NO_SUCH_TABLE' }),
        ctx
      )
    }
    cleanup(() => void (HttpExceptionHandler.prototype.handle = handle))
    for (const accept of ['html', 'json']) {
      const answer = await client.get('/acme/no-such-page').accept(accept).loginAs(users.owner)
      assert.equal(answer.status(), 500)
      assert.notMatch(JSON.stringify(answer.body()) + answer.text(), /secret|srv|Error:|\bat \w+ \(/)
      assert.include(answer.header('content-security-policy'), "default-src 'none'")
      assert.equal(answer.header('cache-control'), 'private, no-store')
    }
  })

  test('gives 503 and when to come back for each way in which a database is away (REL-8)', async ({ assert }) => {
    for (const code of [
      'ECONNREFUSED',
      'ECONNRESET',
      'ETIMEDOUT',
      'PROTOCOL_CONNECTION_LOST',
      'PROTOCOL_SEQUENCE_TIMEOUT',
      'ER_QUERY_TIMEOUT',
      'SQLITE_BUSY',
    ]) {
      const { status, headers } = await failureOf(Object.assign(new Error('x'), { code }))
      assert.equal(status, 503, code)
      assert.equal(headers?.['Retry-After'], '2')
    }
  })
})
