import { test } from '@japa/runner'
import { emptied, partsOf, sameValue, valuesOf } from '#operations/undo/parts'

const point = { id: 'P1', channel_id: 'phone', value: '1', position: 0 }

test.group('Parts of a change', () => {
  test('are fields, marks, and each contact point and address by its id', ({ assert }) => {
    const values = { segment: 'S1', deleted: true, points: [point, { ...point, id: 'P2' }], addresses: [{ id: 'A1' }] }
    const parts = partsOf(values)
    assert.deepEqual([...parts.keys()], ['segment', 'deleted', 'points.P1', 'points.P2', 'addresses.A1'])
    assert.deepEqual(valuesOf(parts), values)
  })

  test('leave out what there is nothing of, unless it is said to be empty', ({ assert }) => {
    const parts: [string, unknown][] = [
      ['segment', null],
      ['newsletter', false],
      ['points.P1', undefined],
    ]
    assert.deepEqual(valuesOf(parts), {})
    assert.deepEqual(emptied(['segment', 'points.P1']), { segment: null })
  })

  test('are one where only the order of columns or the place among others differs', ({ assert }) => {
    assert.isTrue(sameValue(point, { position: 3, value: '1', channel_id: 'phone', id: 'P1' }))
    assert.isFalse(sameValue(point, { ...point, value: '2' }))
    assert.isTrue(sameValue(null, false))
    assert.isTrue(sameValue(['a', 'b'], ['a', 'b']))
    assert.isFalse(sameValue(['a', 'b'], ['b', 'a']))
    assert.isFalse(sameValue(0, null))
  })
})
