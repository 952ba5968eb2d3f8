import type { Condition, Fragment } from '#fields/condition'
import type { Value } from '#tenancy/bulk'

/** Where the values of one field are compared: how `narrow` turns a filter into a condition. */
export interface Place {
  table: string
  recordColumn: string
  /** `c.status_id`, `x.value`. */
  column: string
  /** Which rows of the table are this field's: `x.field_id = ?`. Without it a row is a record. */
  within?: Fragment
  /** Whether the column holds folded text, compared byte by byte. */
  folded: boolean
  /** Whether an index finds rows by the column; its name on the list's own table. */
  indexed: boolean
  index?: string
  /** Whether the rows of one value come ordered by record out of that index. */
  ordered: boolean
  /** Whether a record can have several rows. */
  repeats: boolean
  /** What the column holds for a typed value. */
  held(value: unknown): Value
  /** What the column holds for a point in time. */
  heldTime?(milliseconds: number): Value
}

interface Use {
  driving?: boolean
  ordered?: boolean
  repeats?: boolean
  negated?: boolean
}

/** A test of the place's column as a condition; `use` says how far an index serves it. */
export function conditionAt(place: Place, sql: string, bindings: Value[], use: Use = {}): Condition {
  const { within } = place
  const driving = Boolean(use.driving) && place.indexed && !use.negated
  return {
    table: place.table,
    recordColumn: place.recordColumn,
    sql: [within?.sql, sql].filter(Boolean).join(' and '),
    bindings: [...(within?.bindings ?? []), ...bindings],
    driving,
    ordered: driving && place.ordered && Boolean(use.ordered),
    repeats: place.repeats && (use.repeats ?? true),
    ...(place.index && driving && { index: place.index }),
    ...(use.negated && { negated: true }),
  }
}

/** After every text that begins with a prefix: the last code point of Unicode. */
export const BEHIND = '\u{10FFFF}'

/** `text` for LIKE with `escape '!'`, its own wildcards taken literally. */
export const literally = (text: string) => text.replace(/[!%_]/g, '!$&')
