import type { Fragment } from '#fields/condition'
import { selectRows } from '#lists/select_rows'
import { rowScope } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import { placeOf } from '#web/customers/timeline/keys'
import type { TimelineRow, TimelineSource } from '#web/customers/timeline/source'

interface Asked {
  customerId: string
  limit: number
  older?: string
}

const NAMES = ['number', 'direction', 'channel_id'] as const

/** Up to `limit` rows of each source, newest first: one statement for all of them, or none. */
export async function readRows(sources: TimelineSource[], asked: Asked): Promise<TimelineRow[]> {
  if (sources.length === 0) return []
  const parts = sources.map((source) => partOf(source, asked))
  const sql = parts.map((part) => `select * from (${part.sql}) as x`).join(' union all ')
  return selectRows<TimelineRow>({ sql, bindings: parts.flatMap(({ bindings }) => bindings) })
}

function partOf(source: TimelineSource, { customerId, limit, older }: Asked): Fragment {
  const { kind, from, joined, where, columns } = source
  const { at = 'c.created_at', user_id: user = 'c.user_id', text } = columns
  const more = NAMES.map((name) => `${columns[name] ?? 'null'} as ${name}`).join(', ')
  const conditions = [
    { sql: 'c.tenant_id = ? and c.customer_id = ?', bindings: [current.tenant.id, customerId] },
    ...(joined ? [{ sql: `${joined}.tenant_id = ?`, bindings: [current.tenant.id] }] : []),
    { sql: where, bindings: [] },
    ...scopeOf(source),
    ...(older ? [before(source, at, older)] : []),
  ].filter(({ sql }) => sql)
  const order = source.happened ? `${at} desc, c.id desc` : 'c.id desc'
  const select = `select '${kind}' as source, c.id, ${at} as at, ${user} as user_id, ${text} as text, ${more} from ${from}`
  return {
    sql: `${select} where ${conditions.map(({ sql }) => sql).join(' and ')} order by ${order} limit ?`,
    bindings: [...conditions.flatMap(({ bindings }) => bindings), limit],
  }
}

function scopeOf({ scoped, permission }: TimelineSource): Fragment[] {
  const scope = scoped ? rowScope(permission) : null
  return scope ? [{ sql: scope.sql, bindings: scope.bindings }] : []
}

function before({ happened }: TimelineSource, at: string, older: string): Fragment {
  if (!happened) return { sql: 'c.id < ?', bindings: [older] }
  const { moment, id } = placeOf(older)
  return { sql: `(${at} < ? or (${at} = ? and c.id < ?))`, bindings: [moment, moment, id] }
}
