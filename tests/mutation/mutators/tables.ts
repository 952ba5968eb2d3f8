import ts from 'typescript'
import type { Change, Mutator } from '#tests/mutation/mutant'

/** Keys and links of tables that no longer hold the tenant. */
export const tables: Mutator = {
  name: 'table',
  files: /^database\/(migrations\/|columns)/,
  changes(node) {
    if (ts.isArrayLiteralExpression(node)) return withoutTenant(node)
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return []
    const [table, column] = node.arguments.map((argument) => argument.getText())
    const id = `${table}.specificType('id', 'char(26)').notNullable().primary()`
    const tenant = `${table}.integer('tenant_id').unsigned().notNullable()`
    const name = node.expression.text
    if (name === 'tenantOwned') return [{ node, to: 'id alone', code: `(${tenant}, ${id})`, atStart: true }]
    if (name === 'tenantRef')
      return [{ node, to: 'no link', code: `${table}.specificType(${column}, 'char(26)')`, atStart: true }]
    return []
  },
}

function withoutTenant(list: ts.ArrayLiteralExpression): Change[] {
  const called = ts.isCallExpression(list.parent) ? list.parent.expression.getText() : ''
  const [first, ...others] = list.elements
  if (!/\.(unique|primary|foreign|references)$/.test(called) || first?.getText() !== "'tenant_id'") return []
  return others.length
    ? [
        {
          node: list,
          to: 'without tenant_id',
          code: `[${others.map((one) => one.getText()).join(', ')}]`,
          atStart: true,
        },
      ]
    : []
}
