import { everyFieldNamed } from '#lists/fields_of'
import { searchedKeys } from '#lists/searched_fields'
import { OperationFailure } from '#operations/errors'
import { mayTakeOut } from '#operations/export/sensitivity'
import type { ExportPlan, ExportResult } from '#operations/export/plan'
import type { ExportRun } from '#operations/export/spool'
import { accessTo, covers, restrictions, type Access } from '#permissions/field_access'

/** What the person could see of the list's fields when the file was begun: what is absent was theirs to read. */
export const fieldsThen = ({ list }: ExportPlan): ExportResult['fields'] => Object.fromEntries(restrictions(list) ?? [])

/**
 * The name of a field that the file tells of and that the acting person sees less of than when it was begun: one of its
 * columns, of its filters, or one that a search for words looks into.
 */
export function withheldField(plan: ExportPlan, then: ExportResult['fields'] = {}): string | undefined {
  const key = keysOf(plan).find((each) => !covers(seenOf(accessTo(plan.list, each)), seenOf(then[each] ?? 'write')))
  return key && (everyFieldNamed(plan.list, key)?.label ?? key)
}

/** The name of a column whose values the acting person may not take out of the house, or no longer. */
export function sensitiveField({ list, state }: ExportPlan): string | undefined {
  const fields = state.columns.flatMap((key) => everyFieldNamed(list, key) ?? [])
  return fields.find((field) => !mayTakeOut(list, field))?.label
}

/** @throws OperationFailure as a lost permission would */
export function refuseWithheld({ plan, result, checkpoint }: ExportRun) {
  const field = checkpoint.stage === 'measure' ? undefined : withheldField(plan, result.fields)
  if (field) throw new OperationFailure('field_withheld', { field })
}

function keysOf({ list, state }: ExportPlan): string[] {
  const filters = [...state.all, ...state.any].map(({ key }) => key)
  return [...state.columns, ...filters, ...(state.q ? searchedKeys(list) : [])]
}

/** What may be written is seen no better than what may be read. */
const seenOf = (access: Access): Access => (access === 'write' ? 'read' : access)
