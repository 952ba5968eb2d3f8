import { personById } from '#dictionaries/people'
import { rulesIn } from '#duplicates/rules'
import type { Pair } from '#duplicates/read_pairs'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import { linesOf } from '#web/duplicates/pair_lines'

/** From here on a pair is called so. */
const STRENGTHS = [
  { from: 950, key: 'very_likely', colour: 'green' },
  { from: 880, key: 'likely', colour: 'blue' },
  { from: 0, key: 'possible', colour: 'gray' },
]

/** A pair as the work-list shows it: why, both sides, and what may be done. */
export function presentPair(pair: Pair, records: Map<string, Record>) {
  const sides = [records.get(pair.low_id)!, records.get(pair.high_id)!]
  const strength = STRENGTHS.find(({ from }) => pair.score >= from)!
  const title = sides.map(({ name }) => String(name)).join(' · ')
  return {
    ...{ id: pair.id, title },
    strength: { label: translate(`duplicates.strength.${strength.key}`), colour: strength.colour },
    why: rulesIn(pair.rules).map((rule) => translate(`duplicates.same.${rule}`)),
    sides: sides.map(({ id, name, number }) => ({ id, name, number, href: `/${current.tenant.slug}/customers/${id}` })),
    lines: linesOf(sides[0], sides[1]),
    decided: pair.decided_at ? { at: pair.decided_at, who: personById(pair.decided_by ?? '')?.name } : undefined,
    may: sides.every((record) => mayTouch('customers.edit', record)),
    merge: sides.every((record) => mayTouch('customers.merge', record)) ? mergePath(sides) : undefined,
  }
}

const mergePath = (sides: Record[]) =>
  `/${current.tenant.slug}/customers/merge?ids=${sides.map(({ id }) => id).join(',')}`

export type PresentedPair = ReturnType<typeof presentPair>
