import type { HttpContext } from '@adonisjs/core/http'
import type { Field, Record } from '#fields/field'
import Operation from '#models/operation'
import { isLarge, tryFirst } from '#operations/import/check'
import type { CheckResult } from '#operations/import/check_operation'
import { importedFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import type { Trial } from '#operations/import/trial'
import { factsOf } from '#web/imports/facts'
import { presentNewValues } from '#web/imports/new_values'
import { presentIssue } from '#web/imports/state_page'
import { presentOperation } from '#web/operations/present'

const NONE: CheckResult = { created: 0, updated: 0, unchanged: 0, issues: 0, first: [] }

/** What would happen to all rows: a small file is tried now, a large one in the background while this page looks on. */
export async function checkPage(operation: Operation, { i18n }: HttpContext) {
  const plan = operation.plan as ImportPlan
  const fields = shownFields(plan)
  const first = await tryFirst(plan, (trial) => shownOf(trial, fields))
  const check = isLarge(plan) && plan.checkId ? await Operation.find(plan.checkId) : null
  const found: CheckResult | undefined = check ? { ...NONE, ...(check.result as Partial<CheckResult>) } : undefined
  const tried = check ? check.done : first.tried
  return {
    operation: { id: operation.id },
    facts: factsOf(plan, i18n),
    check: check && presentOperation(check, i18n),
    counts: found ?? first.counts,
    ...{ tried, partly: tried < plan.rows && !check?.pending },
    matchless: plan.mode !== 'create' && !plan.match.some((key) => plan.columns.includes(key)),
    newValues: presentNewValues(plan, i18n),
    fields: fields.map(({ key, label }) => ({ key, label })),
    rows: first.rows,
    issues: (found?.first ?? first.refused).map((issue) => presentIssue(issue, plan)),
  }
}

function shownOf({ counts, drafts, issues, rows }: Trial, fields: Field[]) {
  return {
    ...{ counts, tried: rows },
    rows: drafts.map(({ before, after }) => ({ isNew: !before, cells: fields.map((field) => cellOf(after, field)) })),
    refused: issues.map(({ row: { rowNo, cells }, problems }) => ({ rowNo, cells, problems })),
  }
}

/** Name and type first: they follow from several columns. */
function shownFields(plan: ImportPlan): Field[] {
  const fields = importedFields(plan)
  const first = ['name', 'type'].flatMap((key) => fields.find((field) => field.key === key) ?? [])
  return [...first, ...fields.filter(({ key }) => !['name', 'type', 'first_name', 'last_name'].includes(key))]
}

function cellOf(record: Record, field: Field): string {
  const value = field.store.read(record, field)
  return value === null || value === undefined ? '' : field.type.show(value, field).text
}
