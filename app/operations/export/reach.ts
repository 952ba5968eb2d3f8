import { listNamed } from '#lists/fields_of'
import { OperationFailure } from '#operations/errors'
import type { ExportResult } from '#operations/export/plan'
import type { ExportRun } from '#operations/export/spool'
import { scopeOf, teamMates } from '#permissions/grants'
import { covers, type Permission } from '#permissions/verbs'

export type ExportReach = Pick<ExportResult, 'view' | 'export' | 'mates'>

/** What it takes to take the records of a list out of the house. */
export const exportPermission = (list: string) => `${list}.export` as Permission

/** Whose records the acting person may see and export now. */
export function reachNow(list: string): ExportReach {
  const reach = { view: scopeOf(listNamed(list).viewPermission), export: scopeOf(exportPermission(list)) }
  const teamed = reach.view === 'team' || reach.export === 'team'
  return { ...reach, ...(teamed && { mates: teamMates().sort() }) }
}

/** Whether the acting person may see and export every record. */
export function reachesAll(list: string): boolean {
  const { view, export: exported } = reachNow(list)
  return view === 'all' && exported === 'all'
}

/** Whether the acting person may still see and export as much as then. */
export function reachesAsFar(list: string, then: ExportReach): boolean {
  const now = reachNow(list)
  if (!covers(now.view, then.view) || !covers(now.export, then.export)) return false
  return (then.mates ?? []).every((id) => !now.mates || now.mates.includes(id))
}

/**
 * A file holds all that its reader may have, or there is none: it isn't made of two reaches.
 * @throws OperationFailure once it is another one than when the export began
 */
export function holdReach({ plan, result }: ExportRun) {
  const { view, export: exported, mates } = result
  const then: ExportReach = { view, export: exported, ...(mates && { mates }) }
  if (JSON.stringify(then) !== JSON.stringify(reachNow(plan.list))) throw new OperationFailure('reach_changed')
}
