import { test } from '@japa/runner'
import { mayEnter } from '#tests/mutation/sample/guard'

test('who is too young does not enter', () => {
  if (mayEnter(3)) throw new Error('let in')
})
