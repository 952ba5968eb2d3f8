import ts from 'typescript'
import type { Change, Mutator } from '#tests/mutation/mutant'

const PASSES = '() => Promise.resolve({ default: class { handle(_: unknown, next: () => unknown) { return next() } } })'
const GUARDS = /import\('(#middleware\/(same_origin|method|auth|tenant|authorize|confirm)_|@adonisjs\/shield)/

/** What is read once, at the start: a guard that lets everybody through, or is not in the chain. */
export const starts: Mutator = {
  name: 'start',
  files: /^start\//,
  changes(node) {
    if (ts.isArrowFunction(node) && GUARDS.test(node.getText()))
      return [{ node, to: 'next()', code: PASSES, atStart: true }]
    return ts.isCallExpression(node) ? unguarded(node) : []
  },
}

function unguarded(call: ts.CallExpression): Change[] {
  const { expression, arguments: given } = call
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'use') return []
  const [guard] = given
  if (!guard || !/^middleware\./.test(guard.getText().replace('[', ''))) return []
  if (!ts.isArrayLiteralExpression(guard))
    return [{ node: call, to: 'without', code: expression.expression.getText(), atStart: true }]
  return guard.elements.map((left) => ({
    node: guard,
    to: `without ${left.getText()}`,
    code: `[${guard.elements
      .filter((one) => one !== left)
      .map((one) => one.getText())
      .join(', ')}]`,
    atStart: true,
  }))
}

/** Routes open to every member. All are tried at once: each is seen by the tests that bear its name. */
export const routes: Mutator = {
  name: 'route',
  files: /^start\/routes\//,
  changes(node) {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
    if (node.expression.name.text !== 'can') return []
    const open = `${node.expression.expression.getText()}.member()`
    return [{ node, to: 'member()', code: open, opens: true, atStart: true }]
  },
}
