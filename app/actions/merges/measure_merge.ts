import db from '@adonisjs/lucid/services/db'
import { belongings, type Belonging, type Kind } from '#lists/belongings'
import { selectRows } from '#lists/select_rows'
import { current } from '#tenancy/current'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** So many rows change their customer in one transaction at most: some seconds. */
export const MOST_MOVED = 10_000
/** And so many customers at most have one of their fields changed, because it names one that leaves. */
export const MOST_REFERRERS = 500

/** By what people call the rows, then by customer. */
export type Counts = { [noun: string]: { [customerId: string]: number } }

interface Row {
  noun: string
  customer_id: string
  n: number
}

const counted = belongings.filter(({ moves }) => moves === 'rows')

/** How many tickets, comments and files each customer has: one statement. What records and relations hold is read anyway. */
export async function countRows(ids: string[], client: Pick<QueryClientContract, 'rawQuery'> = db): Promise<Counts> {
  const parts = counted.map((belonging) => countSql(belonging, ids.length)).join(' union all ')
  const bindings = counted.flatMap(() => [current.tenant.id, ...ids])
  const counts: Counts = {}
  for (const { noun, customer_id: id, n } of await selectRows<Row>({ sql: parts, bindings }, client))
    counts[noun] = { ...counts[noun], [id]: Number(n) }
  return counts
}

function countSql({ noun, table, column, only }: Belonging, many: number): string {
  const marks = Array(many).fill('?').join(', ')
  const narrow = only ? ` and ${only}` : ''
  return `select '${noun}' as noun, ${column} as customer_id, count(*) as n from ${table} where tenant_id = ? and ${column} in (${marks})${narrow} group by ${column}`
}

/** How many rows of these kinds would change their customer. */
export const sumOf = (counts: Counts, kinds: ReadonlySet<Kind>) =>
  counted
    .filter(({ kind }) => kinds.has(kind))
    .flatMap(({ noun }) => Object.values(counts[noun] ?? {}))
    .reduce((sum, n) => sum + n, 0)
