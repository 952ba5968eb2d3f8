import mysqlGrammar from 'node-sql-parser/build/mysql.js'
import { globalTables } from '#tenancy/global_tables'

/** What a statement's text says about tenants: judged once for each text, then remembered. */
export type Judgement =
  | { kind: 'free' }
  | { kind: 'refused'; reason: string }
  /** Bound values at these positions must be the tenant's id. */
  | { kind: 'held'; positions: number[] }
  /** Every `columns`-th bound value, from `first`, must be the tenant's id. */
  | { kind: 'insert'; first: number; columns: number }

type Node = { type?: string; [key: string]: unknown }

const parser = new mysqlGrammar.Parser()
const CONTROL = /^\s*(begin|commit|rollback|savepoint|release|pragma|set session|show)\b/i
const DEFINITION = /^\s*(create|alter|drop|rename|truncate)\b/i
const HINTS = /\b(force index \(\w+\)|indexed by \w+)/gi
const INSERT = /^insert into `?(\w+)`? \(([^)]*)\) (.*)$/is
const INSERT_VALUES = /^values (\((\?(, ?)?)+\)(, ?)?)+( returning [`\w, ]+)?$/i
const INSERT_ROW = /^values \(((\?|default)(, ?)?)+\)( returning [`\w, ]+)?$/i
const INSERT_SELECT = /^(select (\? as `\w+`(, )?)+( union all )?)+$/i

/** Whether `sql` defines tables: allowed outside a tenant only. */
export const isDefinition = (sql: string) => DEFINITION.test(sql)

export function judge(sql: string): Judgement {
  if (CONTROL.test(sql)) return { kind: 'free' }
  if (isDefinition(sql)) return { kind: 'refused', reason: 'tables are not changed inside a tenant' }
  if (/^\s*insert/i.test(sql)) return judgeInsert(sql)
  return judgeParsed(sql)
}

function judgeInsert(sql: string): Judgement {
  const [, table, names, rest] = INSERT.exec(sql.trim()) ?? []
  if (!table) return { kind: 'refused', reason: 'an insert of unknown shape' }
  if (table in globalTables) {
    return /\bfrom\b/i.test(rest) ? { kind: 'refused', reason: 'an insert that reads' } : { kind: 'free' }
  }
  const columns = names.split(',').map((name) => name.replace(/[`\s]/g, ''))
  const place = columns.indexOf('tenant_id')
  if (place < 0) return { kind: 'refused', reason: `insert into ${table} without tenant_id` }
  if (INSERT_VALUES.test(rest) || INSERT_SELECT.test(rest))
    return { kind: 'insert', first: place, columns: columns.length }
  return judgeRow(rest, place) ?? { kind: 'refused', reason: `an insert of unknown shape into ${table}` }
}

/** One row in which Knex left columns to their defaults: only the others are bound. */
function judgeRow(rest: string, place: number): Judgement | undefined {
  const marks = INSERT_ROW.test(rest) ? rest.match(/\?|default/gi)! : []
  if (marks[place] !== '?') return undefined
  const bound = (part: string[]) => part.filter((mark) => mark === '?').length
  return { kind: 'insert', first: bound(marks.slice(0, place)), columns: bound(marks) }
}

function judgeParsed(sql: string): Judgement {
  let tree: unknown
  try {
    tree = parser.astify(sql.replace(HINTS, ''))
  } catch {
    return { kind: 'refused', reason: 'a statement that the guard cannot read' }
  }
  const found: Findings = { owned: 0, reason: undefined }
  inspect(tree, found)
  if (found.reason) return { kind: 'refused', reason: found.reason }
  if (!found.owned) return { kind: 'free' }
  if (literalsOf(sql).some((literal) => literal.includes('?')))
    return { kind: 'refused', reason: 'a question mark inside a literal' }
  return { kind: 'held', positions: tenantPositions(sql) }
}

/** Text in quotes: a question mark in it would shift the bound positions. */
const literalsOf = (sql: string) => sql.match(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g) ?? []

interface Findings {
  owned: number
  reason: string | undefined
}

const STATEMENTS = new Set(['select', 'update', 'delete'])

function inspect(node: unknown, found: Findings) {
  if (!node || typeof node !== 'object') return
  if (Array.isArray(node)) return node.forEach((item) => inspect(item, found))
  const { type, ...parts } = node as Node
  if ((node as Node).with) found.reason ??= 'a common table expression'
  if (STATEMENTS.has(type!)) inspectTables(node as Node, found)
  else if (type === 'replace' || type === 'insert') found.reason ??= 'a nested write'
  for (const part of Object.values(parts)) inspect(part, found)
}

function inspectTables(statement: Node, found: Findings) {
  const listed = (statement.type === 'update' ? statement.table : statement.from) as Node[] | null
  const tables = (Array.isArray(listed) ? listed : []).filter((entry) => entry?.table)
  const where = conjuncts(statement.where)
  for (const entry of tables) {
    const table = String(entry.table)
    if (table in globalTables || isCatalogue(entry)) continue
    found.owned++
    const name = String(entry.as ?? table)
    const inner = !/left|right|full/i.test(String(entry.join ?? ''))
    const held = isHeld(where, name, tables.length === 1) || isHeld(conjuncts(entry.on), name, false)
    if (!held) found.reason ??= `${statement.type} from ${table} without tenant_id${inner ? '' : ' in its join'}`
  }
}

const isCatalogue = (entry: Node) =>
  entry.db === 'information_schema' || /^(sqlite_master|sqlite_sequence|pragma_\w+)$/.test(String(entry.table))

/** The grammar reads `a AND b IN (…) OR c` as `a AND (b … OR c)`: an OR below an AND counts only in parentheses of its own. */
function conjuncts(node: unknown): Node[] {
  const found = conditionsOf(node)
  const misread = ({ type, operator, parentheses }: Node) => type === 'binary_expr' && operator === 'OR' && !parentheses
  return found.some(misread) ? [] : found
}

function conditionsOf(node: unknown, found: Node[] = []): Node[] {
  const expression = node as Node | null
  if (!expression) return found
  if (expression.type === 'binary_expr' && expression.operator === 'AND') {
    conditionsOf(expression.left, found)
    return conditionsOf(expression.right, found)
  }
  found.push(expression)
  return found
}

/** `name.tenant_id = ?` as a condition of its own; the name may be left out with a single table. */
function isHeld(conditions: Node[], name: string, single: boolean) {
  return conditions.some(({ type, operator, left, right }) => {
    if (type !== 'binary_expr' || operator !== '=') return false
    const [column, value] = [left as Node, right as Node]
    if (value?.type !== 'origin' || value.value !== '?' || column?.type !== 'column_ref') return false
    const table = nameOf(column.table)
    return nameOf(column.column) === 'tenant_id' && (table === name || (single && !table))
  })
}

/** The grammar answers a name alone, or an object where it stood in backticks. */
const nameOf = (part: unknown) => (part && typeof part === 'object' ? (part as { value: string }).value : part)

function tenantPositions(sql: string) {
  const positions: number[] = []
  for (const match of sql.matchAll(/tenant_id`?\s*=\s*\?/g)) {
    const before = sql.slice(0, match.index + match[0].length)
    positions.push(before.split('?').length - 2)
  }
  return positions
}
