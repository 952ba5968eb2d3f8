import db from '@adonisjs/lucid/services/db'
import { lastWeeks, type Tally } from '#lists/tallies'
import { companyZone } from '#tenancy/company_zone'
import { current } from '#tenancy/current'

/** Counts by value, with NOBODY for none. */
export type Counts = Map<string, number>

export interface Tallies {
  /** Of each kind of tally. */
  of(kind: Tally['kind']): Counts
  byManager: Counts
  total: number
}

/**
 * The tallies of all customers, or of those that some people answer for; null while they are not counted. Three statements,
 * which read a row for each value and manager, however many customers there are.
 */
export async function readTallies(managers?: string[]): Promise<Tallies | null> {
  const mark = await db.from('tally_marks').where('tenant_id', current.tenant.id).first()
  if (mark?.time_zone !== companyZone()) return null
  const sums = await of(managers).select('kind', 'value').sum('count as n').groupBy('kind', 'value')
  const people = await of(managers).where('kind', 'status').select('manager').sum('count as n').groupBy('manager')
  const byManager = countsIn(people.map(({ manager, n }) => [manager, n]))
  const byKind = Map.groupBy(sums, ({ kind }) => kind)
  return {
    of: (kind) => countsIn((byKind.get(kind) ?? []).map(({ value, n }) => [value, n])),
    byManager,
    total: [...byManager.values()].reduce((sum, count) => sum + count, 0),
  }
}

/** Weeks that are not shown any more stay unread: there are more of them every year. */
function of(managers?: string[]) {
  const first = `week ${lastWeeks()[0]}`
  const query = db.from('tallies').where('tenant_id', current.tenant.id)
  query.where((any) => any.where('cell', '<', 'week').orWhere('cell', '>=', first))
  if (managers) query.whereIn('manager', managers)
  return query
}

/** Drivers answer sums as text. */
const countsIn = (pairs: [string, unknown][]): Counts =>
  new Map(pairs.map(([value, count]): [string, number] => [value, Number(count)]).filter(([, count]) => count > 0))
