import type { Condition, SortKey } from '#fields/condition'
import type { Narrowing } from '#lists/list_sql'

/** Up to this many matches a condition is read whole, and everything else is tested on those. */
export const RARE = 2_000

/**
 * The same where walking would find them late and scattered: no condition comes newest first, or
 * several hold together in another order.
 */
export const FEW = 10_000

/**
 * Which side of a query is read first, the rest being tested row by row:
 *
 * - `collect`: the few matches of one condition, or what several have in common, then sorted;
 * - `collectAny`: the few matches of all conditions of which one must hold, then sorted;
 * - `follow`: the index of one condition, whose matches come newest first;
 * - `sort`: the index of the sorted field, in order;
 * - `newest`: the list itself, newest first.
 */
export type Driver =
  | { kind: 'collect'; conditions: number[] }
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
  if (rarest !== undefined && matches[rarest]! <= RARE) return { kind: 'collect', conditions: [rarest] }
  const few = fewOf(conditions, matches, sort)
  if (few.length) return { kind: 'collect', conditions: few }
  if (either !== undefined && either <= RARE) return { kind: 'collectAny' }
  if (sort) return { kind: 'sort' }
  return followOr(conditions, ({ ordered }) => ordered)
}

/** Beside others, none may take long: what isn't rare is walked, and looking ends early (see walk.ts). */
export const chooseBeside: typeof chooseDriver = (conditions, matches, either, sort) =>
  chooseDriver(
    conditions,
    matches.map((count) => (count !== undefined && count <= RARE ? count : undefined)),
    either,
    sort
  )

/** To count, the order of the matches says nothing: an index of matches is always shorter than the list. */
export function chooseCounted(conditions: Condition[], matches: Matches, either: number | undefined): Driver {
  const driver = chooseDriver(conditions, matches, either, null)
  return driver.kind === 'newest' ? followOr(conditions, () => true) : driver
}

function followOr(conditions: Condition[], usable: (condition: Condition) => boolean): Driver {
  const followed = conditions.findIndex((condition) => isDriving(condition) && usable(condition))
  return followed < 0 ? { kind: 'newest' } : { kind: 'follow', condition: followed }
}

/** Up to how many matches a condition of these is collected. */
export function mostCollected(conditions: Condition[], sort: SortKey | null): number {
  const driving = conditions.filter(isDriving)
  const late = sort ? driving.length > 1 : !driving.some((condition) => condition.ordered)
  return late ? FEW : RARE
}

function fewOf(conditions: Condition[], matches: Matches, sort: SortKey | null): number[] {
  const most = mostCollected(conditions, sort)
  if (most === RARE) return []
  return matches.flatMap((count, index) => (count !== undefined && count <= most ? [index] : []))
}

/** Whether conditions besides the driving one are tested row by row, so that a walk may find nothing for long. */
export function isSearching({ conditions, any }: Narrowing, driver: Driver): boolean {
  if (driver.kind === 'collect' || driver.kind === 'collectAny') return false
  return conditions.length > (driver.kind === 'follow' ? 1 : 0) || any.length > 0
}

/** Which conditions are worth counting first: none, when the answer can't change the choice. */
export function toProbe(conditions: Condition[], sort: SortKey | null): number[] {
  const driving = conditions.flatMap((condition, index) => (isDriving(condition) ? [index] : []))
  const alone = conditions.filter((condition) => condition.driving || condition.negated).length === 1
  const followable = driving.length === 1 && alone && conditions[driving[0]].ordered && !sort
  return followable ? [] : driving
}

/** Those of which one must hold, where an index finds the matches of each. */
export const eitherToProbe = (any: Condition[]): Condition[] => (any.every(isDriving) ? any : [])

const isDriving = ({ driving, negated }: Condition) => driving && !negated

function indexOfLeast(numbers: (number | undefined)[]): number | undefined {
  let least: number | undefined
  for (const [index, number] of numbers.entries()) {
    if (number !== undefined && (least === undefined || number < numbers[least]!)) least = index
  }
  return least
}
