import type { Condition, SortKey } from '#fields/condition'
import { chooseDriver, eitherToProbe, mostCollected, toProbe, type Driver } from '#lists/driver'
import type { Narrowing } from '#lists/list_sql'
import { Probe } from '#lists/probe'

interface Choice {
  sort: SortKey | null
  from?: typeof chooseDriver
  probe?: Probe
}

/** The side that each of several queries is driven from: what must be known for that is asked in one statement. */
export async function chooseDrivers(
  narrowings: Narrowing[],
  { sort, from = chooseDriver, probe = new Probe() }: Choice
): Promise<Driver[]> {
  const asked = new Set(narrowings.flatMap((narrowing) => asking(narrowing, sort)))
  const most = Math.max(...narrowings.map(({ conditions }) => mostCollected(conditions, sort)))
  const known = await probe.matches([...asked], most)
  return narrowings.map(({ conditions, any }) => {
    const matches = conditions.map((condition) => known.get(condition))
    return from(conditions, matches, sumOf(eitherToProbe(any), known), sort)
  })
}

const asking = ({ conditions, any }: Narrowing, sort: SortKey | null): Condition[] => [
  ...toProbe(conditions, sort).map((index) => conditions[index]),
  ...eitherToProbe(any),
]

const sumOf = (either: Condition[], known: Map<Condition, number>) =>
  either.length ? either.reduce((total, condition) => total + known.get(condition)!, 0) : undefined
