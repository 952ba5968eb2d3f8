import { createHmac } from 'node:crypto'
import { test } from '@japa/runner'
import { canonical, type ChangeRow } from '#history/change_row'
import { newestKeyId, tenantKey } from '#history/keys'
import { hashOf } from '#history/seal'

const row = (values: Partial<ChangeRow> = {}): ChangeRow => ({
  ...{ seq: 7, id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', book: 'records', list: 'customers', action: 'update' },
  ...{ record_id: '01ARZ3NDEKTSV4RRFFQ69G5FAW', user_id: null, source: 'user', operation_id: null, origin: null },
  ...{ before: '{"name":"Ä"}', after: '{}', created_at: '2026-01-02 03:04:05.678', key_id: newestKeyId(), hash: '' },
  ...values,
})

test.group('The seal of a change', () => {
  test('is made of one text, the same for ever: the form is a contract', ({ assert }) => {
    assert.equal(
      canonical(row()),
      '[7,"01ARZ3NDEKTSV4RRFFQ69G5FAV","records","customers","01ARZ3NDEKTSV4RRFFQ69G5FAW","update",null,"user",null,null,' +
        '"{\\"name\\":\\"Ä\\"}","{}","2026-01-02 03:04:05.678"]'
    )
  })

  test('tells apart what would read the same when it is only put together', ({ assert }) => {
    assert.notEqual(canonical(row({ list: 'a', action: 'bc' })), canonical(row({ list: 'ab', action: 'c' })))
    assert.notEqual(canonical(row({ source: 'null' })), canonical(row({ source: null as never })))
  })

  test('is an HMAC-SHA256 over the one before and the row, under the tenant’s own key (AUD-1)', ({ assert }) => {
    const key = tenantKey(1, newestKeyId())!
    const expected = createHmac('sha256', key)
      .update(`abc\n${canonical(row())}`)
      .digest('hex')
    assert.equal(hashOf(1, 'abc', row()), expected)
    assert.notEqual(hashOf(2, 'abc', row()), expected)
    assert.notEqual(hashOf(1, 'abd', row()), expected)
    assert.isUndefined(hashOf(1, 'abc', row({ key_id: 'unknown' })))
  })
})
