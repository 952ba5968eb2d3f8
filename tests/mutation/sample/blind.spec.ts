import { test } from '@japa/runner'
import { mayEnter } from '#tests/mutation/sample/guard'

test('who is old enough enters', () => {
  if (!mayEnter(30)) throw new Error('refused')
})
