import type { Condition, SortKey } from '#fields/condition'

/** Up to this many matches a condition is read whole, and everything else is tested on those. */
export const RARE = 2_000

/**
 * Which side of a query is read first, the rest being tested row by row:
 *
 * - `collect`: the few matches of one condition, then sorted;
 * - `collectAny`: the few matches of all conditions of which one must hold, then sorted;
 * - `follow`: the index of one condition, whose matches come newest first;
 * - `sort`: the index of the sorted field, in order;
 * - `newest`: the list itself, newest first.
 */
export type Driver =
  | { kind: 'collect'; condition: number }
  | { kind: 'collectAny' }
  | { kind: 'follow'; condition: number }
  | { kind: 'sort' }
  | { kind: 'newest' }

type Matches = (number | undefined)[]

/**
 * The wrong side costs seconds at a million rows (a rare value found by walking the newest), so
 * the choice is made here and pinned in the SQL, never left to an optimizer.
 *
 * @param matches how many rows each condition matches, counted up to RARE + 1; `undefined` where
 *   it wasn't asked
 * @param either the same for the conditions of which one must hold
 */
export function chooseDriver(
  conditions: Condition[],
  matches: Matches,
  either: number | undefined,
  sort: SortKey | null
): Driver {
  const rarest = indexOfLeast(matches)
  if (rarest !== undefined && matches[rarest]! <= RARE) return { kind: 'collect', condition: rarest }
  if (either !== undefined && either <= RARE) return { kind: 'collectAny' }
  if (sort) return { kind: 'sort' }
  return followOr(conditions, ({ ordered }) => ordered)
}

/** To count, the order of the matches says nothing: an index of matches is always shorter than the list. */
export function chooseCounted(conditions: Condition[], matches: Matches, either: number | undefined): Driver {
  const driver = chooseDriver(conditions, matches, either, null)
  return driver.kind === 'newest' ? followOr(conditions, () => true) : driver
}

function followOr(conditions: Condition[], usable: (condition: Condition) => boolean): Driver {
  const followed = conditions.findIndex((condition) => condition.driving && !condition.negated && usable(condition))
  return followed < 0 ? { kind: 'newest' } : { kind: 'follow', condition: followed }
}

/** Which conditions are worth counting first: none, when the answer can't change the choice. */
export function toProbe(conditions: Condition[], sort: SortKey | null): number[] {
  const driving = conditions.flatMap((condition, index) => (condition.driving && !condition.negated ? [index] : []))
  const alone = conditions.filter((condition) => condition.driving || condition.negated).length === 1
  const followable = driving.length === 1 && alone && conditions[driving[0]].ordered && !sort
  return followable ? [] : driving
}

/** Those of which one must hold, where an index finds the matches of each. */
export const eitherToProbe = (any: Condition[]): Condition[] =>
  any.every(({ driving, negated }) => driving && !negated) ? any : []

function indexOfLeast(numbers: (number | undefined)[]): number | undefined {
  let least: number | undefined
  for (const [index, number] of numbers.entries()) {
    if (number !== undefined && (least === undefined || number < numbers[least]!)) least = index
  }
  return least
}
