import type { Field } from '#fields/field'
import { withParts } from '#fields/with_parts'
import { customerColumns } from '#lists/customer_columns'
import { fieldNamed } from '#lists/fields_of'
import { ADDRESS_PARTS } from '#lists/seen_record'
import { OperationFailure } from '#operations/errors'
import { mayTakeOut } from '#operations/export/sensitivity'
import { asImportsRead } from '#operations/export/as_imports_read'
import type { ExportPlan } from '#operations/export/plan'
import { scopeOf } from '#permissions/grants'

/**
 * The fields that become columns, under the headings that were chosen.
 * @throws OperationFailure when one was retired or hidden from the person since, or is no longer theirs to take out:
 *   never another file than was asked for
 */
export function columnsOf({ list, state, headings = {}, reimportable }: ExportPlan): Field[] {
  const fields = state.columns.map((key) => columnNamed(list, key))
  if (reimportable) return asImportsRead(list, fields)
  return fields.map((field) => (headings[field.key] ? withParts(field, { label: headings[field.key] }) : field))
}

function columnNamed(list: string, key: string): Field {
  const field = fieldNamed(list, key)
  if (!field) throw new OperationFailure('column_gone', { column: key })
  if (!mayTakeOut(list, field)) throw new OperationFailure('too_sensitive', { column: field.label })
  return field
}

/** The columns to be read for some fields, by table; none of a table that no field needs. */
export interface Needs {
  customers: string[]
  points: string[]
  addresses: string[]
}

/** Decides whose record it is: see row_scope.ts. */
const OWNERSHIP = ['manager_id', 'service_manager_id', 'created_by']
const POINT = ['customer_id', 'channel_id', 'kind', 'value', 'primary', 'position']
const ADDRESS = ['customer_id', 'initial', 'position']
const WHOLE_ADDRESS = ['label', ...ADDRESS_PARTS]

const isPhone = ({ type }: Field) => type.name === 'phone'
/** See whole_points.ts. */
const isWhole = ({ type }: Field) => type.many

export function needsOf(fields: Field[]): Needs {
  const stores = Map.groupBy(fields, ({ store }) => store.name)
  const columns = (stores.get('column') ?? []).map(({ options }) => options.column!)
  const ofPoints = stores.get('contact_point') ?? []
  const ofAddresses = (stores.get('address') ?? []).flatMap(({ options }) => options.column ?? WHOLE_ADDRESS)
  if (stores.has('none')) columns.push(...customerColumns)
  if (stores.has('custom_value')) columns.push('custom')
  return {
    customers: [...new Set(['id', ...(scopeOf('customers.export') === 'all' ? [] : OWNERSHIP), ...columns])],
    points: ofPoints.length ? pointColumns(ofPoints) : [],
    addresses: ofAddresses.length ? [...new Set([...ADDRESS, ...ofAddresses])] : [],
  }
}

const pointColumns = (fields: Field[]) => [
  ...POINT,
  ...(fields.some(isPhone) ? ['value_key'] : []),
  ...(fields.some(isWhole) ? ['label'] : []),
]
