import { test } from '@japa/runner'
import { isId, newId } from '#text/ids'

test.group('newId', () => {
  test('refuses {0} as an id')
    .with(['', '../../etc/passwd', '01h', '8ZZZZZZZZZZZZZZZZZZZZZZZZZ', '01ARZ3NDEKTSV4RRFFQ69G5FAI'])
    .run(({ assert }, value) => assert.isFalse(isId(value)))

  test('each id is greater than the one before', ({ assert }) => {
    const ids = Array.from({ length: 10_000 }, () => newId())
    assert.deepEqual(ids.toSorted(), ids)
    assert.equal(new Set(ids).size, ids.length)
    assert.isTrue(ids.every(isId))
  })
})
