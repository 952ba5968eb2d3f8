import db from '@adonisjs/lucid/services/db'
import type { Record } from '#fields/field'
import type { CustomerTab } from '#web/customers/tabs/tab'

/** How much there is on these tabs, as far as they count: one statement for all of them. */
export async function countsOf(tabs: CustomerTab[], record: Record): Promise<{ [tab: string]: number }> {
  const counted = tabs.flatMap(({ name, counted: rows }) => (rows ? rows(record).count('*').as(name) : []))
  if (counted.length === 0) return {}
  const [counts] = await db.query().select(...counted)
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]))
}
