import { createHash } from 'node:crypto'
import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import type { Effect } from '#permissions/effects'
import type { Member } from '#permissions/roles'
import { covers } from '#permissions/verbs'
import { labelOf, reachLabel } from '#web/settings/roles/words'

/** A sentence with the people that it is about. */
export interface Told {
  text: string
  gain: boolean
  names: string[]
  /** How many more there are than are named. */
  more: number
}

const NAMED = 100

export function tellEffect({ permission, from, to, people }: Effect): Told {
  const gain = covers(to, from)
  const how = from === 'none' ? 'gain' : to === 'none' ? 'lose' : gain ? 'widen' : 'narrow'
  const words = { permission: labelOf(permission), from: reachLabel(from), to: reachLabel(to) }
  return { text: translate(`roles.plan.${how}`, { count: people.length, ...words }), gain, ...named(people) }
}

export function named(people: Member[]) {
  const names = people
    .map(({ userId }) => personById(userId)?.name ?? '')
    .sort((one, other) => one.localeCompare(other))
  return { names: names.slice(0, NAMED), more: Math.max(0, names.length - NAMED) }
}

/** Stands for who gains and loses what: what is confirmed must be what was shown. */
export function fingerprintOf(effects: Effect[]): string {
  const plain = effects.map(({ permission, from, to, people }) => [
    permission,
    from,
    to,
    people.map(({ userId }) => userId),
  ])
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex')
}
