import { test } from '@japa/runner'
import { mayEnter } from '#tests/mutation/sample/guard'

test('fails whatever happens', () => {
  mayEnter(3)
  throw new Error('red')
})
