import { current } from '#tenancy/current'
import type { Fragment } from '#fields/condition'

const SECONDS = 60
const KEPT = 1_000
const kept = new Map<string, { count: number; until: number }>()

/**
 * Counts that lately ended at their cap. Reading ten thousand rows costs more than all else of a page,
 * and what has more than that doesn't fall below it within a minute but by a mass deletion.
 */
export const knownCounts = {
  of(sql: Fragment): number | undefined {
    const known = kept.get(keyOf(sql))
    return known && known.until > Date.now() ? known.count : undefined
  },

  keep(sql: Fragment, count: number) {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
    kept.set(keyOf(sql), { count, until: Date.now() + SECONDS * 1_000 })
  },
}

const keyOf = ({ sql, bindings }: Fragment) => [current.tenant.id, sql, ...bindings].join('\n')
