import { seenRules } from '#duplicates/seen_rules'
import { bitsOf, RULES } from '#duplicates/rules'
import type { Fragment } from '#fields/condition'
import { joined, renamed, sqlOf } from '#lists/list_sql'
import { selectRows } from '#lists/select_rows'
import type DuplicatePair from '#models/duplicate_pair'
import { rowScope } from '#permissions/row_scope'
import { current } from '#tenancy/current'

export interface Pair {
  id: string
  low_id: string
  high_id: string
  score: number
  rules: number
  decided_by: string | null
  decided_at: string | null
}

interface Asked {
  state: DuplicatePair['state']
  /** Behind which pair: `score~id`. */
  after?: string
  /** Pairs of this customer alone. */
  customer?: string
}

export interface Pairs {
  pairs: Pair[]
  /** Where to go on; null at the end. */
  next: string | null
}

/** Pairs that a page looks at: of those, it shows who may be seen. */
const LOOKED_AT = 300
const CURSOR = /^(\d{1,4})~([0-9A-Z]{26})$/

/** The best pairs of which the acting person may see both customers, and all by which they look alike: one statement. */
export async function readPairs({ state, after, customer }: Asked, most: number): Promise<Pairs> {
  const looked = customer ? ofCustomer(state, customer) : inOrder(state, after)
  const rows = await selectRows<Pair & { seen: number }>(withSight(looked))
  const shown = rows.filter(({ seen }) => Number(seen) === 1)
  const pairs = shown.slice(0, most)
  const last = shown.length > most ? pairs.at(-1) : rows.length === LOOKED_AT ? rows.at(-1) : undefined
  return { pairs, next: last ? `${last.score}~${last.id}` : null }
}

function inOrder(state: string, after: string | undefined): Fragment {
  const [, score, id] = CURSOR.exec(after ?? '') ?? []
  const own = sqlOf('k.tenant_id = ? and k.state = ?', current.tenant.id, state)
  const beyond = id ? [sqlOf('(k.score < ? or (k.score = ? and k.id < ?))', Number(score), Number(score), id)] : []
  const { sql, bindings } = joined([own, ...beyond], ' and ')
  return sqlOf(
    `select k.* from duplicate_pairs as k where ${sql} order by k.score desc, k.id desc limit ?`,
    ...bindings,
    LOOKED_AT
  )
}

/** Each side has an index of its own. */
function ofCustomer(state: string, customer: string): Fragment {
  const sides = ['low_id', 'high_id'].map((side) =>
    sqlOf(
      `select k.* from duplicate_pairs as k where k.tenant_id = ? and k.${side} = ? and k.state = ?`,
      current.tenant.id,
      customer,
      state
    )
  )
  const { sql, bindings } = joined(sides, ' union all ')
  return sqlOf(`select s.* from (${sql}) as s order by s.score desc, s.id desc limit ?`, ...bindings, LOOKED_AT)
}

function withSight({ sql, bindings }: Fragment): Fragment {
  const unseen = bitsOf(RULES) & ~bitsOf(seenRules())
  const sight = joined([...sightOf('a'), ...sightOf('b'), sqlOf('(p.rules & ?) = 0', unseen)], ' and ')
  return sqlOf(
    `select p.id, p.low_id, p.high_id, p.score, p.rules, p.decided_by, p.decided_at, case when ${sight.sql} then 1 else 0 end as seen
    from (${sql}) as p inner join customers as a on a.id = p.low_id inner join customers as b on b.id = p.high_id
    where a.tenant_id = ? and b.tenant_id = ? order by p.score desc, p.id desc`,
    ...[...sight.bindings, ...bindings, current.tenant.id, current.tenant.id]
  )
}

function sightOf(alias: 'a' | 'b'): Fragment[] {
  const scope = rowScope('customers.view')
  const alive = sqlOf(`${alias}.deleted_at is null`)
  return scope ? [alive, sqlOf(renamed(scope.sql, alias), ...scope.bindings)] : [alive]
}
