import { test } from '@japa/runner'
import { behaviours } from '#tests/helpers/behaviours'

test('numbers 99 behaviours without a gap in any chapter', ({ assert }) => {
  const ids = Object.keys(behaviours)
  const chapters = Map.groupBy(ids, (id) => id.split('.')[0])
  const counted = [...chapters].flatMap(([chapter, own]) => own.map((_, at) => `${chapter}.${at + 1}`))
  assert.lengthOf(ids, 99)
  assert.deepEqual(ids, counted)
})
