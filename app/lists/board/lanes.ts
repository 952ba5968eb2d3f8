import { valuesOf } from '#dictionaries/values'
import { translate } from '#fields/translate'
import type { Field } from '#fields/field'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import type { Filter } from '#lists/list_state'

/** One value of the field that a board is divided by. */
export interface Lane {
  /** As forms and addresses carry it; empty for records without a value. */
  value: string
  label: string
  color?: string
  /** Whether records can be moved here: not to a value that was retired. */
  open: boolean
  /** Left out while nothing is in it. */
  optional: boolean
}

/** A board is read sideways: what has more values is better filtered by. */
const MOST_LANES = 40

/** The fields whose values the acting person can see a list divided by. */
export const laneFields = (list: string): Field[] => fieldsOf(list).filter(makesLanes)

/** One of them; what is hidden or masked is none. */
export function laneField(list: string, key: string): Field | undefined {
  const field = fieldNamed(list, key)
  return field && makesLanes(field) ? field : undefined
}

/** Whether each record has one of a few values: of a dictionary, or of those that the product knows. */
export const makesLanes = ({ type, options, filterable }: Field) =>
  filterable && !type.many && Boolean(options.dictionary ?? options.choices)

/** Values in use in their order, then records without one, then retired values that some still hold. */
export function lanesOf(field: Field): Lane[] {
  const open = field.type.choices!(field).map((choice) => ({ ...choice, open: true, optional: false }))
  const none = { value: '', label: translate('lists.no_value'), open: true, optional: field.required }
  return [...open.slice(0, MOST_LANES), none, ...retiredLanes(field)].slice(0, MOST_LANES + 1)
}

/** How many values have a lane, where not all of them do. */
export const mostLanes = (field: Field) => (field.type.choices!(field).length > MOST_LANES ? MOST_LANES : undefined)

/** The filter that leaves the records of one lane. */
export const laneFilter = ({ key }: Field, value: string): Filter =>
  value ? { key, operator: 'is', values: [value] } : { key, operator: 'empty', values: [] }

function retiredLanes({ options }: Field): Lane[] {
  const values = options.dictionary ? valuesOf(options.dictionary).filter(({ retired }) => retired) : []
  return values.map(({ key, name, color }) => ({
    ...{ value: key, label: name, open: false, optional: true },
    ...(color && { color }),
  }))
}
