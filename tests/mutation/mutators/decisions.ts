import ts from 'typescript'
import type { Change, Mutator } from '#tests/mutation/mutant'

/** What decides, and its most generous answer. */
const GENEROUS: { [name: string]: string } = {
  ...Object.fromEntries(
    [
      ...['can', 'mayTouch', 'mayGrant', 'mayShape', 'mayAssign', 'mayManage', 'mayChangeOwnTeams', 'mayChange'],
      ...['mayOpen', 'mayExport', 'mayMoveTo', 'reachesAsFar', 'recentlyConfirmed', 'isOurs', 'sees'],
      ...['answer', 'answerOrHide'],
    ].map((name) => [name, 'true'])
  ),
  ...Object.fromEntries(
    ['refusalOf', 'refusalToDelete', 'refusalToCopy', 'lackedOf', 'selfProblems'].map((name) => [name, 'undefined'])
  ),
  rowScope: 'null',
  reachedBy: 'null',
  scopeOf: "'all'",
  accessTo: "'write'",
}

/** The deed that most people may do. */
const WEAKEST = "'view'"
const DEEDS = new Set(['edit', 'disable', 'delete', 'steer'])

/** Every question whether somebody may is answered with yes, and every check is left out or asks for less. */
export const decisions: Mutator = {
  name: 'decision',
  files: /^app\//,
  /** Files are read and written there, and nobody is asked. */
  except: /^app\/files\//,
  changes(node) {
    if (!ts.isCallExpression(node)) return []
    return [...generous(node), ...unchecked(node), ...weaker(node)]
  },
}

function generous(call: ts.CallExpression): Change[] {
  const name = nameOf(call.expression)
  const own: Change[] = Object.hasOwn(GENEROUS, name) ? [{ node: call, to: GENEROUS[name], code: GENEROUS[name] }] : []
  const handed = call.arguments.filter(
    (argument) => ts.isIdentifier(argument) && /^may/.test(argument.text) && Object.hasOwn(GENEROUS, argument.text)
  )
  return [...own, ...handed.map((node) => ({ node, to: '() => true', code: '(() => true)' }))]
}

function unchecked(call: ts.CallExpression): Change[] {
  return nameOf(call.expression) === 'authorize' ? [{ node: call, to: 'left out', code: 'undefined' }] : []
}

function weaker(call: ts.CallExpression): Change[] {
  if (!/^(authorize|findCustomer)$/.test(nameOf(call.expression))) return []
  const deeds = call.arguments.filter((argument) => ts.isStringLiteral(argument) && DEEDS.has(argument.text))
  return deeds.map((node) => ({ node, to: WEAKEST, code: WEAKEST }))
}

function nameOf(callee: ts.Expression): string {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 'authorize' ? 'authorize' : ''
  return ts.isIdentifier(callee) ? callee.text : ''
}
