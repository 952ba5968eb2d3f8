import type { Fragment } from '#fields/condition'
import { isSearching, type Driver } from '#lists/driver'
import { knownCounts } from '#lists/known_counts'
import type { Narrowing } from '#lists/list_sql'
import { countSql, sampleSql } from '#lists/page_sql'
import { selectRows } from '#lists/select_rows'

/** A count that stopped before its end says so: there are at least so many. */
export interface Count {
  value: number
  capped: boolean
}

export const COUNT_CAP = 10_000

/** @param cap counts and looks at no more records than this; null goes to the end */
export async function countRecords(narrowing: Narrowing, driver: Driver, cap: number | null): Promise<Count> {
  if (cap === null) return { value: (await numbers(countSql(narrowing, driver, null))).n, capped: false }
  const searching = isSearching(narrowing, driver)
  const sql = searching ? sampleSql(narrowing, driver, cap + 1) : countSql(narrowing, driver, cap + 1)
  const known = knownCounts.of(sql)
  if (known !== undefined) return { value: known, capped: true }
  const { n, looked = n } = await numbers(sql)
  if (looked <= cap) return { value: n, capped: false }
  const value = Math.min(n, cap)
  if (cap === COUNT_CAP) knownCounts.keep(sql, value)
  return { value, capped: true }
}

/** Drivers answer sums as text. */
async function numbers(sql: Fragment): Promise<{ n: number; looked?: number }> {
  const [{ n, looked }] = await selectRows<{ n: number | string; looked?: number | string }>(sql)
  return { n: Number(n), ...(looked !== undefined && { looked: Number(looked) }) }
}
