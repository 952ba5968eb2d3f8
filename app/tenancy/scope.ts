import { ModelQueryBuilder } from '@adonisjs/lucid/orm'
import { current } from '#tenancy/current'
import { NoTenantError } from '#tenancy/errors'

interface Statement {
  grouping: string
}
interface KnexQuery {
  _statements: Statement[]
  _single: { table?: unknown }
  where(...args: unknown[]): void
}
interface Internals {
  whereStack: unknown[][]
  isChildQuery: boolean
  knexQuery: KnexQuery
  model: { name: string; table: string; tenantOwned?: boolean }
  applyWhere(): void
}

/**
 * The choke point: every query of a model, relation, preload, sub-query, aggregate, bulk write,
 * refresh and instance save passes `applyWhere`. The wheres given so far become one group and the
 * tenant is ANDed to it, so that no `orWhere` leads around it. Overriding `query()` or using hooks
 * leaks in Lucid 22 (relations, saves, a leading orWhere).
 *
 * Upstream shifts its where stack, which drops clauses when a query is compiled twice: the stack
 * is handed over as a copy.
 */
export function installTenantScope() {
  const prototype = ModelQueryBuilder.prototype as unknown as Internals
  const applyWhere = prototype.applyWhere
  prototype.applyWhere = function () {
    const stack = this.whereStack
    this.whereStack = stack.map((clauses) => clauses.slice())
    applyWhere.call(this)
    this.whereStack = stack
    if (this.isChildQuery || !this.model?.tenantOwned || current.isSystem) return
    if (current.tenantId === undefined) throw new NoTenantError(this.model.name)
    holdToTenant(this.knexQuery, this.model.table, current.tenantId)
  }
}

function holdToTenant(query: KnexQuery, table: string, tenantId: number) {
  const column = `${aliasOf(query) ?? table}.tenant_id`
  const wheres = query._statements.filter((statement) => statement.grouping === 'where')
  query._statements = query._statements.filter((statement) => statement.grouping !== 'where')
  query.where((group: KnexQuery) => group._statements.push(...wheres))
  query.where(column, tenantId)
}

function aliasOf(query: KnexQuery) {
  const table = query._single.table
  return typeof table === 'string' ? table.split(/ as /i).pop()!.trim() : undefined
}
