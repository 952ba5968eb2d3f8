import type { Filter } from '#lists/list_state'
import { seesValues } from '#permissions/field_access'
import { scopeOf, teamMates } from '#permissions/grants'
import type { Reach } from '#permissions/verbs'
import { chartsOf, type Chart } from '#reports/dashboard/charts'
import { readTallies } from '#reports/dashboard/read_tallies'
import { current } from '#tenancy/current'

export type Dashboard =
  /** `counting`: the numbers are not there yet; `unseen`: they can't be told without telling what is hidden. */
  | { missing: 'counting' | 'unseen' }
  | {
      charts: Chart[]
      total: number
      /** Whose customers these are. */
      reach: Reach
      /** What narrows every list that a chart leads to. */
      filters: Filter[]
    }

/**
 * Customers in numbers, as the acting person may see them. Who doesn't see all is shown those that they, or their team, are
 * the managers of: a part of what they see, by the one tie that is tallied.
 */
export async function dashboard(): Promise<Dashboard> {
  const reach = scopeOf('customers.view')
  if (reach === 'none' || (reach !== 'all' && !seesValues('customers', 'manager'))) return { missing: 'unseen' }
  const managers = reach === 'all' ? undefined : reach === 'team' ? teamMates() : [current.user!.id]
  const tallies = await readTallies(managers)
  if (!tallies) return { missing: 'counting' }
  const filters = managers ? [ofManagers(managers.filter((id) => tallies.byManager.has(id)))] : []
  return { charts: chartsOf(tallies), total: tallies.total, reach, filters }
}

/** Those who have customers say the same as all, in a shorter address. */
const ofManagers = (ids: string[]): Filter => ({
  ...{ key: 'manager', operator: 'is' },
  values: ids.length ? ids : [current.user!.id],
})
