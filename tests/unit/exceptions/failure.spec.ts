import { test } from '@japa/runner'
import { askedInWrongType, failureOf } from '#exceptions/failure'

const AWAY = ['ECONNREFUSED', 'PROTOCOL_CONNECTION_LOST', 'PROTOCOL_SEQUENCE_TIMEOUT', 'SQLITE_BUSY']

test.group('What a person is told about an error', () => {
  test('is to come back in a moment when the database answers {$self}')
    .with(AWAY)
    .run(async ({ assert }, code) => {
      const failure = await failureOf({ code, message: 'connect ECONNREFUSED 10.0.0.5:3306' })
      assert.equal(failure.status, 503)
      assert.deepEqual(failure.headers, { 'Retry-After': '2' })
      assert.notInclude(failure.message, '10.0.0.5')
    })

  test('is the same when no connection is free', async ({ assert }) => {
    const failure = await failureOf({
      name: 'KnexTimeoutError',
      message: 'Timeout acquiring a connection',
    })
    assert.equal(failure.status, 503)
  })

  test('never names what broke inside', async ({ assert }) => {
    const failure = await failureOf({
      message: "Table 'secret' doesn't exist",
      code: 'ER_NO_SUCH_TABLE',
    })
    assert.equal(failure.status, 500)
    assert.notInclude(JSON.stringify(failure.message), 'secret')
  })

  test('says when to try again', async ({ assert }) => {
    const thrown = {
      code: 'E_TOO_MANY_REQUESTS',
      message: 'Too many',
      response: { availableIn: 37 },
    }
    assert.deepEqual((await failureOf(thrown)).headers, { 'Retry-After': '37' })
  })

  test('is not a form error when a value has the wrong type', ({ assert }) => {
    assert.isTrue(askedInWrongType([{ rule: 'required' }, { rule: 'string' }]))
    assert.isFalse(askedInWrongType([{ rule: 'required' }]))
  })
})
