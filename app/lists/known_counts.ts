import { current } from '#tenancy/current'
import type { Fragment } from '#fields/condition'

const SECONDS = 60
const KEPT = 1_000
const capped = new Map<string, number>()

/**
 * Which counts lately ended at their cap. Reading ten thousand rows costs more than all else of a page,
 * and a list with more than that doesn't fall below it within a minute but by a mass deletion.
 */
export const knownCounts = {
  isCapped: (sql: Fragment) => (capped.get(keyOf(sql)) ?? 0) > Date.now(),

  keep(sql: Fragment) {
    if (capped.size >= KEPT) capped.delete(capped.keys().next().value!)
    capped.set(keyOf(sql), Date.now() + SECONDS * 1_000)
  },
}

const keyOf = ({ sql, bindings }: Fragment) => [current.tenant.id, sql, ...bindings].join('\n')
