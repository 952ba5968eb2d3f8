import type { Fragment } from '#fields/condition'
import { isSearching, type Driver } from '#lists/driver'
import { knownCounts } from '#lists/known_counts'
import type { Narrowing } from '#lists/list_sql'
import { countSql, sampleSql } from '#lists/page_sql'
import { selectEach } from '#lists/select_rows'

/** A count that stopped before its end says so: there are at least so many. */
export interface Count {
  value: number
  capped: boolean
}

export const COUNT_CAP = 10_000
/** Of lanes side by side it says enough which are long. */
export const LANE_CAP = 1_000
/** Counts that pages only show; others decide something and are asked anew. */
const SHOWN = [COUNT_CAP, LANE_CAP]

export interface Driven {
  narrowing: Narrowing
  driver: Driver
}

/** @param cap counts and looks at no more records than this; null goes to the end */
export async function countRecords(narrowing: Narrowing, driver: Driver, cap: number | null): Promise<Count> {
  const [count] = await countEach([{ narrowing, driver }], cap)
  return count
}

/** The same of several queries, in one statement for all that aren't known to end at the cap. */
export async function countEach(queries: Driven[], cap: number | null): Promise<Count[]> {
  const asked = queries.map((query) => countingSql(query, cap))
  const known = asked.map((sql) => (cap === null ? undefined : knownCounts.of(sql)))
  const answers = await selectEach<Answer>(asked.map((sql, at) => (known[at] === undefined ? sql : null)))
  return asked.map((sql, at) =>
    known[at] === undefined ? told(sql, answers[at][0], cap) : { value: known[at], capped: true }
  )
}

function countingSql({ narrowing, driver }: Driven, cap: number | null): Fragment {
  const searching = cap !== null && isSearching(narrowing, driver)
  if (searching) return sampleSql(narrowing, driver, cap + 1)
  const { sql, bindings } = countSql(narrowing, driver, cap === null ? null : cap + 1)
  return { sql: `select t.n as looked, t.n from (${sql}) t`, bindings }
}

/** Drivers answer sums as text. */
interface Answer {
  n: number | string
  looked: number | string
}

function told(sql: Fragment, { n, looked }: Answer, cap: number | null): Count {
  if (cap === null || Number(looked) <= cap) return { value: Number(n), capped: false }
  const value = Math.min(Number(n), cap)
  if (SHOWN.includes(cap)) knownCounts.keep(sql, value)
  return { value, capped: true }
}
