import { test } from '@japa/runner'
import { fitsPattern, patternProblem } from '#fields/types/options'

/** Patterns that take a backtracking engine minutes or for ever, with a text that they take it for. */
const SLOW: [pattern: string, text: string][] = [
  ['(a+)+$', `${'a'.repeat(900)}!`],
  ['(a|a)*$', `${'a'.repeat(900)}!`],
  ['(a|aa)+$', `${'a'.repeat(900)}!`],
  ['([a-zA-Z]+)*$', `${'a'.repeat(900)}1`],
  ['(.*a){12}', `${'a'.repeat(900)}!`],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(900)],
  ['^\\s+|\\s+$', `x${' '.repeat(900)}x`],
  ['(\\d+)*-(\\d+)*$', `${'1'.repeat(900)}x`],
  ['^([\\w.-]+)+@', 'a.'.repeat(450)],
  ['(x+x+)+y', 'x'.repeat(900)],
  ['(?:(?:a?){30}){20}a{30}', 'a'.repeat(29)],
  ['.*.*.*.*.*=.*', 'x'.repeat(900)],
]

const REFUSED = [
  '(?=x)',
  '(?!x)',
  '(?<=x)y',
  '(a)\\1',
  '(',
  '[z-a]',
  'a{1001}',
  '((a{100}){100}){100}',
  '*',
  '(?<n>a)\\k<n>',
  'x'.repeat(201),
]

test.group('A pattern that an admin enters', () => {
  for (const [pattern, text] of SLOW) {
    test(`like ${pattern} is matched in linear time (IN-5)`, ({ assert }) => {
      if (patternProblem(pattern)) return
      assert.isBoolean(fitsPattern(text, pattern))
      const spent = process.cpuUsage()
      for (let times = 0; times < 10; times++) fitsPattern(text, pattern)
      const { user, system } = process.cpuUsage(spent)
      assert.isBelow((user + system) / 10_000, 100, 'milliseconds a match')
    })
  }

  for (const pattern of REFUSED) {
    test(`like ${pattern.slice(0, 30)} is refused (IN-5)`, ({ assert }) => assert.isDefined(patternProblem(pattern)))
  }

  test('is not tried on a text that is too long to be one (IN-5)', ({ assert }) => {
    assert.isFalse(fitsPattern('a'.repeat(100_000), 'a*'))
  })
})
