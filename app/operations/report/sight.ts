import { OperationFailure } from '#operations/errors'
import { heldBack } from '#operations/export/sensitivity'
import type { ExportResult } from '#operations/export/plan'
import type { ReportRun } from '#operations/report/operation'
import { covers as isAsOpen, restrictions, type Access } from '#permissions/field_access'
import { scopeOf, teamMates } from '#permissions/grants'
import { covers } from '#permissions/verbs'
import { rowsOf } from '#reports/index'
import type { RowSource } from '#reports/row_source'

/** Whose rows, and which fields, a person saw when a file was begun. */
export type Sight = Pick<ExportResult, 'view' | 'mates' | 'fields'>

export function sightNow({ scope, list }: RowSource): Sight {
  const view = scopeOf(scope)
  const fields = list ? Object.fromEntries([...heldBack(list), ...(restrictions(list) ?? [])]) : {}
  return { view, ...(view === 'team' && { mates: teamMates().sort() }), fields }
}

/** Whether the acting person sees as much now as whoever the file was made for did then. */
export function seesAsMuch(source: RowSource, then: Sight): boolean {
  const now = sightNow(source)
  if (!covers(now.view, then.view)) return false
  const mates = (then.mates ?? []).every((id) => !now.mates || now.mates.includes(id))
  return mates && Object.entries(now.fields).every(([key, access]) => isAsOpen(seen(access), seen(then.fields[key])))
}

/**
 * A file is made of one sight or not at all.
 * @throws OperationFailure once it is another one than when the report began
 */
export function holdSight({ plan, result: { view, mates, fields } }: ReportRun) {
  const then: Sight = { view, ...(mates && { mates }), fields }
  if (JSON.stringify(then) !== JSON.stringify(sightNow(rowsOf(plan.report))))
    throw new OperationFailure('reach_changed')
}

/** What may be written is seen no better than what may be read. */
const seen = (access: Access = 'write'): Access => (access === 'write' ? 'read' : access)
