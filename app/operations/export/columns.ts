import type { Field } from '#fields/field'
import { withParts } from '#fields/with_parts'
import { fieldNamed, listNamed } from '#lists/fields_of'
import { ADDRESS_PARTS } from '#lists/seen_record'
import { OperationFailure } from '#operations/errors'
import { mayTakeOut } from '#operations/export/sensitivity'
import { asImportsRead } from '#operations/export/as_imports_read'
import type { ExportPlan } from '#operations/export/plan'
import { exportPermission } from '#operations/export/reach'
import { scopeOf } from '#permissions/grants'
import { ownershipOf } from '#permissions/ownership'

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
  /** The list's own table, and what is read of it. */
  table: string
  own: string[]
  points: string[]
  addresses: string[]
}

const POINT = ['customer_id', 'channel_id', 'kind', 'value', 'primary', 'position']
const ADDRESS = ['customer_id', 'initial', 'position']
const WHOLE_ADDRESS = ['label', ...ADDRESS_PARTS]

const isPhone = ({ type }: Field) => type.name === 'phone'
/** See whole_points.ts. */
const isWhole = ({ type }: Field) => type.many

/** Columns that decide whose record it is are read where that matters: see row_scope.ts. */
export function needsOf(list: string, fields: Field[]): Needs {
  const { table, columns: all } = listNamed(list)
  const permission = exportPermission(list)
  const owners = scopeOf(permission) === 'all' ? [] : ownershipOf(permission).owners
  const stores = Map.groupBy(fields, ({ store }) => store.name)
  const columns = (stores.get('column') ?? []).map(({ options }) => options.column!)
  const ofPoints = stores.get('contact_point') ?? []
  const ofAddresses = (stores.get('address') ?? []).flatMap(({ options }) => options.column ?? WHOLE_ADDRESS)
  if (stores.has('none')) columns.push(...all)
  if (stores.has('custom_value')) columns.push('custom')
  return {
    table,
    own: [...new Set(['id', ...owners, ...columns])],
    points: ofPoints.length ? pointColumns(ofPoints) : [],
    addresses: ofAddresses.length ? [...new Set([...ADDRESS, ...ofAddresses])] : [],
  }
}

const pointColumns = (fields: Field[]) => [
  ...POINT,
  ...(fields.some(isPhone) ? ['value_key'] : []),
  ...(fields.some(isWhole) ? ['label'] : []),
]
