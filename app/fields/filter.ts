export const OPERATORS = [
  'is',
  'is_not',
  'contains',
  'starts',
  'between',
  'gte',
  'lte',
  'last',
  'next',
  'empty',
  'not_empty',
] as const
export type Operator = (typeof OPERATORS)[number]

/** One filter, its values already parsed by the field's type. */
export interface FilterValue {
  operator: Operator
  /**
   * `is`/`is_not`: any of these (single values where the field has many); `contains`/`starts`: text
   * as typed; `between`: two; `last`/`next`: a whole number of days; `empty`: none.
   */
  values: unknown[]
}
