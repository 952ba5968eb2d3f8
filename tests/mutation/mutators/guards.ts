import ts from 'typescript'
import type { Change, Mutator } from '#tests/mutation/mutant'

/** Files in which every branch decides who may do what, or whose rows a statement touches. */
const GUARDING = [
  'app/permissions/(assigning|field_access|field_rules|grants|registry|roles|row_scope|shaping|verbs)',
  'app/policies/',
  'app/tenancy/(current|scope|sentinel|statement|bulk)',
  'app/models/mixins/tenant_owned',
  'app/middleware/(auth|authorize|confirm|guest|method|same_origin|tenant)',
  'app/actions/.*/refusal',
  'app/actions/users/change_member',
  'app/web/(check_policies|confirmation|safe_methods)',
]

const TRUTH = ['true', 'false'] as const
const COMPARING = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.LessThanToken,
])

/** Every branch is always or never taken; of two conditions, one is left out; a claim always or never holds. */
export const guards: Mutator = {
  name: 'guard',
  files: new RegExp(`^(${GUARDING.join('|')})`),
  changes(node) {
    if (ts.isIfStatement(node)) return fixed(node.expression)
    if (ts.isConditionalExpression(node)) return fixed(node.condition)
    if (ts.isBinaryExpression(node)) return halves(node)
    if (ts.isReturnStatement(node) && node.expression && isClaim(node.expression)) return fixed(node.expression)
    if (ts.isArrowFunction(node) && isClaim(node.body)) return fixed(node.body)
    if (ts.isMethodDeclaration(node)) return passing(node)
    return []
  },
}

const fixed = (node: ts.Node): Change[] => TRUTH.map((code) => ({ node, to: code, code }))

function halves(node: ts.BinaryExpression): Change[] {
  const kind = node.operatorToken.kind
  if (kind !== ts.SyntaxKind.AmpersandAmpersandToken && kind !== ts.SyntaxKind.BarBarToken) return []
  return [
    { node, to: 'only the first', code: node.left.getText() },
    { node, to: 'only the second', code: node.right.getText() },
  ]
}

function isClaim(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return COMPARING.has(node.operatorToken.kind)
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  return ['some', 'every', 'includes', 'has', 'test'].includes(node.expression.name.text)
}

/** A middleware that lets everybody through. */
function passing({ name, body }: ts.MethodDeclaration): Change[] {
  if (name.getText() !== 'handle' || !body || !/middleware/.test(body.getSourceFile().fileName)) return []
  return [{ node: body, to: 'next()', code: 'return next()' }]
}
