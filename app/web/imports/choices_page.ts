import type { I18n } from '@adonisjs/i18n'
import type { Field } from '#fields/field'
import type Operation from '#models/operation'
import { hasDates, orderIn } from '#operations/import/date_evidence'
import { missingKeys } from '#operations/import/check_choices'
import { importableFields } from '#operations/import/importable'
import { DATE_ORDERS, MATCH_KEYS, MODES, TYPES, type ImportPlan } from '#operations/import/plan'
import { factsOf } from '#web/imports/facts'
import { presentNewValues } from '#web/imports/new_values'

/** Which field each column holds, and what all new customers get. */
export function choicesPage(operation: Operation, i18n: I18n) {
  const plan = operation.plan as ImportPlan
  const fields = importableFields()
  const named = (key: string) => fields.find((field) => field.key === key)
  const country = named('country')
  return {
    operation: { id: operation.id },
    facts: factsOf(plan, i18n),
    columns: plan.header.map((title, at) => ({
      title,
      at,
      key: plan.columns[at],
      samples: plan.samples[at],
    })),
    fields: fields.map(({ key, label }) => ({ value: key, label })),
    constants: constantKeys(plan).flatMap((key) => (named(key) ? [control(named(key)!, plan)] : [])),
    country: country && plan.columns.includes('country') ? control(country, plan) : null,
    match: MATCH_KEYS.flatMap((key) =>
      named(key) ? [{ key, label: named(key)!.label, checked: plan.match.includes(key) }] : []
    ),
    modes: MODES.map((mode) => ({
      value: mode,
      label: i18n.t(`import.mode_${mode}`),
      help: i18n.t(`import.mode_${mode}_help`),
    })),
    types: TYPES.map((type) => ({ value: type, label: i18n.t(`import.type_${type}`) })),
    dates: hasDates(plan.dates) ? datesOf(plan, i18n) : null,
    chosen: { mode: plan.mode, type: plan.type },
    newValues: presentNewValues(plan, i18n),
  }
}

/** How dates without a clear order are read, and what the file itself says about it. */
function datesOf({ dates, dateOrder }: ImportPlan, i18n: I18n) {
  return {
    value: dateOrder,
    options: DATE_ORDERS.map((order) => ({ value: order, label: i18n.t(`import.dates_${order}`) })),
    help: i18n.t(`import.dates_say_${saidBy(dates)}`),
  }
}

const saidBy = (dates: ImportPlan['dates']) => (dates.day && dates.month ? 'both' : (orderIn(dates) ?? 'unknown'))

/** Values for all rows: what the file lacks, and the country where it has no column. */
function constantKeys({ columns }: ImportPlan) {
  const missing = missingKeys(columns)
  return columns.includes('country') ? missing : [...missing.filter((key) => key !== 'country'), 'country']
}

function control(field: Field, { columns, constants }: ImportPlan) {
  const choices = field.type.choices?.(field)
  return {
    key: field.key,
    label: field.label,
    required: missingKeys(columns).includes(field.key),
    value: constants[field.key] ?? '',
    options: choices?.map(({ value, label }) => ({ value, label })),
    searchable: (choices?.length ?? 0) > 12,
  }
}
