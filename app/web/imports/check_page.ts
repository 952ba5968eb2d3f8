import type { I18n } from '@adonisjs/i18n'
import type { Field, Record } from '#fields/field'
import type Operation from '#models/operation'
import { importedFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import type { Preview } from '#operations/import/preview'
import { factsOf } from '#web/imports/facts'
import { presentIssue } from '#web/imports/state_page'

/** What would happen, on the first rows of the file. */
export function checkPage(operation: Operation, preview: Preview, i18n: I18n) {
  const plan = operation.plan as ImportPlan
  const fields = shownFields(plan)
  return {
    operation: { id: operation.id },
    facts: factsOf(plan, i18n),
    counts: preview.counts,
    tried: preview.rows,
    partly: preview.rows < plan.rows,
    matchless: plan.mode !== 'create' && !plan.match.some((key) => plan.columns.includes(key)),
    fields: fields.map(({ key, label }) => ({ key, label })),
    rows: preview.drafts.map(({ before, after }) => ({
      isNew: !before,
      cells: fields.map((field) => cellOf(after, field)),
    })),
    issues: preview.issues.map(({ row, problems }) => presentIssue({ ...row, problems }, plan)),
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
