import { customerColumns } from '#lists/customer_columns'
import { fieldNamed } from '#lists/fields_of'
import { OperationFailure } from '#operations/errors'
import type { ExportPlan } from '#operations/export/plan'
import type { Field } from '#fields/field'
import { scopeOf } from '#permissions/grants'

/**
 * The fields that become columns.
 * @throws OperationFailure when one was retired or hidden from the person since: never another file than was asked for
 */
export function columnsOf({ list, state }: ExportPlan): Field[] {
  return state.columns.map((key) => {
    const field = fieldNamed(list, key)
    if (!field) throw new OperationFailure('column_gone', { column: key })
    return field
  })
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

const isPhone = ({ type }: Field) => type.name === 'phone'

export function needsOf(fields: Field[]): Needs {
  const stores = Map.groupBy(fields, ({ store }) => store.name)
  const columns = (stores.get('column') ?? []).map(({ options }) => options.column!)
  const ofPoints = stores.get('contact_point') ?? []
  const ofAddresses = (stores.get('address') ?? []).map(({ options }) => options.column!)
  if (stores.has('none')) columns.push(...customerColumns)
  if (stores.has('custom_value')) columns.push('custom')
  return {
    customers: [...new Set(['id', ...(scopeOf('customers.export') === 'all' ? [] : OWNERSHIP), ...columns])],
    points: ofPoints.length ? [...POINT, ...(ofPoints.some(isPhone) ? ['value_key'] : [])] : [],
    addresses: ofAddresses.length ? [...new Set([...ADDRESS, ...ofAddresses])] : [],
  }
}
