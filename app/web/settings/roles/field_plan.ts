import { createHash } from 'node:crypto'
import { everyFieldNamed } from '#lists/fields_of'
import { translate } from '#fields/translate'
import { covers } from '#permissions/field_access'
import { fieldEffectsOf, withRules, type FieldChange, type FieldEffect } from '#permissions/field_effects'
import type { Role } from '#permissions/roles'
import { named, type Told } from '#web/settings/roles/effects_in_words'
import { printSeen } from '#web/settings/roles/read_fields'
import { accessLabel, accessName } from '#web/settings/roles/words'

/** What was chosen for the fields of a role, and what it means: shown before it is so. */
export function fieldPlan(role: Role, changes: FieldChange[]) {
  const effects = fieldEffectsOf(changes, withRules(changes))
  const told = effects.map(tellFieldEffect)
  return {
    ...{ role, seen: printSeen(role), fingerprint: fingerprintOf(effects) },
    gains: told.filter(({ gain }) => gain),
    losses: told.filter(({ gain }) => !gain),
    changes: changes.map(({ list, key, from, to }) => ({
      ...{ name: accessName(list, key), field: labelOf(list, key) },
      ...{ from: accessLabel(from), to: accessLabel(to), value: to },
    })),
  }
}

/** Whether what was confirmed is what would happen now. */
export const isConfirmed = (changes: FieldChange[], fingerprint: string | undefined) =>
  fingerprint === fingerprintOf(fieldEffectsOf(changes, withRules(changes)))

/** `3 people no longer see “ID number”`: what they could before and can then. */
export function tellFieldEffect({ list, key, from, to, people }: FieldEffect): Told {
  const words = { count: people.length, who: named(people).names[0], field: labelOf(list, key) }
  return { text: translate(`roles.fields_plan.${from}_${to}`, words), gain: covers(to, from), ...named(people) }
}

const labelOf = (list: string, key: string) => everyFieldNamed(list, key)?.label ?? key

function fingerprintOf(effects: FieldEffect[]): string {
  const plain = effects.map(({ people, ...what }) => [...Object.values(what), people.map(({ userId }) => userId)])
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex')
}
