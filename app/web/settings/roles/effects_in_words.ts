import { createHash } from 'node:crypto'
import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { everyFieldNamed } from '#lists/fields_of'
import type { Effect } from '#permissions/effects'
import { covers as isWider } from '#permissions/field_access'
import type { FieldEffect } from '#permissions/field_effects'
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

/** `3 people no longer see “ID number”`: what they could before and can then. */
export function tellFieldEffect({ list, key, from, to, people }: FieldEffect): Told {
  const field = everyFieldNamed(list, key)?.label ?? key
  const words = { count: people.length, who: named(people).names[0], field }
  const gain = isWider(to, from)
  return { text: translate(`roles.fields_plan.${from}_${to}`, words), gain, ...named(people) }
}

/** Stands for who gains and loses what: what is confirmed must be what was shown. */
export function fingerprintOf(effects: (Effect | FieldEffect)[]): string {
  const plain = effects.map(({ people, ...what }) => [...Object.values(what), people.map(({ userId }) => userId)])
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex')
}
