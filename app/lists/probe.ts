import type { Condition, Fragment } from '#fields/condition'
import { RARE } from '#lists/driver'
import { knownCounts } from '#lists/known_counts'
import { joined, renamed, sqlOf } from '#lists/list_sql'
import { selectRows } from '#lists/select_rows'
import { current } from '#tenancy/current'

/** How many rows each condition matches, counted up to a limit in one statement; each is asked once. */
export class Probe {
  private readonly found = new Map<Condition, number>()

  async matches(conditions: Condition[], most: number): Promise<Map<Condition, number>> {
    const asked = conditions.filter((condition) => !this.found.has(condition))
    const unknown = asked.filter((condition) => !this.recall(condition, most))
    if (unknown.length) await this.ask(unknown, most)
    return this.found
  }

  private async ask(conditions: Condition[], most: number) {
    const counts = conditions.map((condition) => countUpTo(condition, most + 1))
    const columns = joined(
      counts.map((count, index) => ({ ...count, sql: `(${count.sql}) as p${index}` })),
      ', '
    )
    const [row] = await selectRows<Record<string, number>>({ ...columns, sql: `select ${columns.sql}` })
    for (const [index, condition] of conditions.entries()) {
      const count = Number(row[`p${index}`])
      this.found.set(condition, count)
      if (count > RARE) knownCounts.keep(counts[index], count)
    }
  }

  /** What was frequent a moment ago still is; rare values are counted each time. */
  private recall(condition: Condition, most: number): boolean {
    const count = knownCounts.of(countUpTo(condition, most + 1))
    if (count !== undefined) this.found.set(condition, count)
    return count !== undefined
  }
}

function countUpTo(condition: Condition, most: number): Fragment {
  const sql = `select count(*) from (select 1 as one from \`${condition.table}\` as k where k.tenant_id = ? and (${renamed(condition.sql, 'k')}) limit ?) t`
  return sqlOf(sql, current.tenant.id, ...condition.bindings, most)
}
