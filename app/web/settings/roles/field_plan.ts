import { everyFieldNamed } from '#lists/fields_of'
import { fieldEffectsOf, withRules, type FieldChange } from '#permissions/field_effects'
import type { Role } from '#permissions/roles'
import { fingerprintOf, tellFieldEffect } from '#web/settings/roles/effects_in_words'
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

const labelOf = (list: string, key: string) => everyFieldNamed(list, key)?.label ?? key
