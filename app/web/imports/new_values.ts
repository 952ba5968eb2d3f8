import type { I18n } from '@adonisjs/i18n'
import { missingValues, type NewValues } from '#operations/import/new_values'
import type { ImportPlan } from '#operations/import/plan'

const NAMED = 20

/** Values of the file that no dictionary has: what would be made of them, by field. */
export function presentNewValues(plan: ImportPlan, i18n: I18n) {
  const missing = missingValues(plan)
  const count = missing.reduce((sum, { names }) => sum + names.length, 0)
  return {
    count,
    options: missing.filter(({ allowed }) => allowed).map((one) => ({ ...said(one, i18n), value: one.field.key })),
    denied: missing.filter(({ allowed }) => !allowed).map((one) => said(one, i18n)),
    chosen: plan.newValues,
    /** In one line, for the page before the start. */
    brief: missing.filter(({ field }) => plan.newValues.includes(field.key)).map((one) => said(one, i18n)),
    left: missing.filter(({ field }) => !plan.newValues.includes(field.key)).map((one) => said(one, i18n)),
  }
}

function said({ field, names }: NewValues, i18n: I18n) {
  const more = names.length - NAMED
  const shown = names.slice(0, NAMED).join(' · ')
  return {
    label: i18n.t('import.new_values_of', { field: field.label, count: names.length }),
    help: more > 0 ? i18n.t('import.new_values_more', { names: shown, count: more }) : shown,
  }
}
