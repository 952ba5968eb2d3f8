import { makeCommitsSure } from '#database/sure_commits'
import { refuseOverwriting } from '#tenancy/append_only'
import { current } from '#tenancy/current'
import { NoTenantError, TenantMismatchError, TenantSqlError, ViewingError } from '#tenancy/errors'
import { isDefinition, judge, type Judgement } from '#tenancy/statement'
import type { ConnectionContract, ConnectionManagerContract } from '@adonisjs/lucid/types/database'

interface Query {
  sql: string
  bindings?: unknown[]
}
type KnexClient = Parameters<typeof makeCommitsSure>[0] & {
  on(event: 'query', listener: (query: Query) => void): void
}

const judgements = new Map<string, Judgement>()
const JUDGEMENTS_KEPT = 5_000
const WRITING = /^\s*(insert|update|delete|replace)\b/i

/**
 * Guards every connection from the moment it opens, and sees to it that what is committed is. (The framework's own "connect"
 * event is delivered later, after the first statement may have gone.)
 *
 * The second guard, on in production too: it reads every statement before it is sent, those of
 * transactions included, and refuses one that touches a tenant's table without holding it to the
 * current tenant, or that it cannot read. Knex rejects a query whose `query` listener throws.
 */
export function guardConnections(manager: ConnectionManagerContract) {
  const connect = manager.connect.bind(manager)
  manager.connect = (name) => {
    connect(name)
    guardConnection(manager.get(name)!.connection!)
  }
}

const guarded = new WeakSet<KnexClient>()

function guardConnection({ client, readClient }: ConnectionContract) {
  for (const knex of [client, readClient] as unknown as KnexClient[]) {
    if (guarded.has(knex)) continue
    guarded.add(knex)
    knex.on('query', inspectQuery)
    makeCommitsSure(knex)
  }
}

export function inspectQuery({ sql, bindings = [] }: Query) {
  refuseOverwriting(sql)
  if (current.isSystem) return
  const tenantId = current.tenantId
  if (tenantId === undefined && isDefinition(sql)) return
  const judgement = remembered(sql)
  if (judgement.kind === 'free') return
  if (judgement.kind === 'refused') throw new TenantSqlError(judgement.reason, sql)
  if (tenantId === undefined) throw new NoTenantError(sql.slice(0, 80))
  if (current.user?.viewing && WRITING.test(sql)) throw new ViewingError()
  for (const position of boundTenants(judgement, bindings.length)) {
    if (bindings[position] !== tenantId) throw new TenantMismatchError(sql.slice(0, 80))
  }
}

function* boundTenants(judgement: Exclude<Judgement, { kind: 'free' | 'refused' }>, count: number) {
  if (judgement.kind === 'held') return yield* judgement.positions
  for (let position = judgement.first; position < count; position += judgement.columns) yield position
}

const remembered = (sql: string) => judgements.get(sql) ?? remember(sql)

function remember(sql: string) {
  const judgement = judge(sql)
  if (judgements.size >= JUDGEMENTS_KEPT) judgements.delete(judgements.keys().next().value!)
  judgements.set(sql, judgement)
  return judgement
}
