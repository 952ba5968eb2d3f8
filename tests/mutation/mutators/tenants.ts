import ts from 'typescript'
import type { Change, Mutator } from '#tests/mutation/mutant'

const COLUMN = /(^|\.)tenant_id$/
const HELD = /(\w+\.)?tenant_id = \?/g

/** A statement is no longer held to the tenant: the sentinel must refuse it before the database sees it. */
export const tenants: Mutator = {
  name: 'tenant',
  files: /^app\//,
  except: /^app\/tenancy\//,
  changes(node) {
    if (ts.isCallExpression(node)) return withoutWhere(node)
    if (ts.isObjectLiteralExpression(node)) return withoutProperty(node)
    return isText(node) ? withoutCondition(node) : []
  },
}

function withoutWhere(call: ts.CallExpression): Change[] {
  const { expression, arguments: given } = call
  if (!ts.isPropertyAccessExpression(expression) || !/^(where|on|andOn)$/.test(expression.name.text)) return []
  const [column] = given
  if (!column || !ts.isStringLiteral(column) || !COLUMN.test(column.text)) return []
  return [{ node: call, to: `without ${expression.name.text}`, code: expression.expression.getText() }]
}

function withoutProperty(object: ts.ObjectLiteralExpression): Change[] {
  const kept = object.properties.filter((property) => property.name?.getText() !== 'tenant_id')
  if (kept.length === object.properties.length) return []
  return [{ node: object, to: 'without', code: `{ ${kept.map((property) => property.getText()).join(', ')} }` }]
}

function withoutCondition(node: ts.Node): Change[] {
  const text = node.getText()
  return [...text.matchAll(HELD)].map(({ 0: found, index }) => ({
    node,
    to: `? > 0 for ${found}`,
    code: `${text.slice(0, index)}? > 0${text.slice(index + found.length)}`,
  }))
}

const isText = (node: ts.Node) =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
