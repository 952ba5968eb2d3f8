import ts from 'typescript'
import type { Mutator } from '#tests/mutation/mutant'

/** The sentinel's refusals, one by one, become permits; what it found wrong is forgotten. */
export const verdicts: Mutator = {
  name: 'verdict',
  files: /^app\/tenancy\/statement/,
  changes(node) {
    if (ts.isObjectLiteralExpression(node) && /^\{ kind: 'refused'/.test(node.getText()))
      return [{ node, to: 'free', code: "{ kind: 'free' }" }]
    const forgets = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionEqualsToken
    return forgets ? [{ node, to: 'forgotten', code: 'undefined' }] : []
  },
}
