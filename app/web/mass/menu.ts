import { can } from '#permissions/grants'
import { offeredActions } from '#operations/mass_action/actions'
import { exportPermission } from '#operations/export/reach'

export const EXPORT = 'export'
export const MERGE = 'merge'

/** What the acting person may do with rows that they pick; nothing at all where there are no rows to be picked. */
export function massMenu(list: string, path: string, query: string) {
  const actions = offeredActions(list).map(({ key, icon }) => ({ key, icon, danger: key === 'delete' }))
  if (list === 'customers' && can('customers.merge')) actions.push({ key: MERGE, icon: 'arrows-join', danger: false })
  if (can(exportPermission(list))) actions.push({ key: EXPORT, icon: 'file-export', danger: false })
  return actions.length ? { action: `${path}/mass-actions/new${query}`, actions } : undefined
}
