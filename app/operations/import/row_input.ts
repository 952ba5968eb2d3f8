import type { ContactPoint, Field, Input, ReadContext, Record } from '#fields/field'
import type { ImportPlan } from '#operations/import/plan'
import { countryCode } from '#places/countries'
import { current } from '#tenancy/current'

export interface RowInput {
  [key: string]: Input
}

type Choices = Pick<ImportPlan, 'columns' | 'constants' | 'type' | 'dateOrder'>

/** What a row's cells say, by field. An empty cell says nothing: it never empties a customer's field. */
export function cellsByField(cells: string[], { columns }: Choices): RowInput {
  const input: RowInput = Object.create(null)
  columns.forEach((key, at) => {
    if (key && cells[at]) input[key] = cells[at]
  })
  return input
}

/** Adds to a new customer's row what the plan says for all. */
export function forNew(row: RowInput, plan: Choices): RowInput {
  const input = { ...constantsOf(plan), ...row }
  if (!input.type) input.type = typeOf(row, plan)
  return withCompanyNamed(input, input.type)
}

/**
 * For a known customer the plan's values only fill what is empty, and phones or e-mails that the
 * customer has already, first or second, stay where they are.
 */
export function forKnown(
  row: { input: RowInput; record: Record },
  plan: Choices,
  record: Record,
  fields: Field[]
): RowInput {
  const input = { ...row.input }
  for (const [channel, points] of Map.groupBy(row.record.points, ({ channel_id: id }) => id)) {
    const held = points.every((one) => record.points.some((point) => isSame(point, one)))
    if (held) delete input[fields.find(({ id }) => id === channel)!.key]
  }
  for (const [key, value] of Object.entries(constantsOf(plan))) {
    const field = fields.find((one) => one.key === key)
    if (field && isEmpty(field.store.read(record, field))) input[key] ??= value
  }
  return withCompanyNamed(input, input.type ?? String(record.type))
}

const isSame = (one: ContactPoint, other: ContactPoint) =>
  one.channel_id === other.channel_id && one.value_key === other.value_key

/** A phone without a country code is one of the row's country; dates are written as the person said for the file. */
export function contextOf({ country }: RowInput, { constants, dateOrder }: Choices): ReadContext {
  const code = countryCode(String(country ?? constants.country ?? ''))
  return {
    country: code ?? current.tenant.settings.country,
    dateOrder: dateOrder === 'unknown' ? undefined : dateOrder,
  }
}

function constantsOf({ constants }: Choices): RowInput {
  return Object.fromEntries(Object.entries(constants).filter(([, value]) => value !== ''))
}

function typeOf(row: RowInput, { type }: Choices) {
  if (type !== 'auto') return type
  return row.first_name || row.last_name ? 'person' : 'company'
}

/** A company's own name is in the column of companies, in a file that lists people too. */
function withCompanyNamed(row: RowInput, type: Input): RowInput {
  if (type !== 'company' || row.name || !row.company) return row
  const { company, ...input } = row
  return { ...input, name: company }
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === false || value === ''
