import { effectsOf, rolesWith, withChanges, type Effect, type GrantChange } from '#permissions/effects'
import { ruledFields } from '#permissions/field_access'
import { fieldEffectsOf, type FieldEffect } from '#permissions/field_effects'
import { fingerprintOf, tellEffect, tellFieldEffect } from '#web/settings/roles/effects_in_words'
import { tellVisibility } from '#web/settings/roles/visibility_in_words'
import { printSeen } from '#web/settings/roles/read_grants'
import { cellName, labelOf, reachLabel } from '#web/settings/roles/words'

/** Who would gain and lose what: shown before it is so. */
export async function effectsPage(effects: Effect[], fields: FieldEffect[]) {
  const told = [...effects.map(tellEffect), ...fields.map(tellFieldEffect), ...(await tellVisibility(effects))]
  return {
    gains: told.filter(({ gain }) => gain),
    losses: told.filter(({ gain }) => !gain),
    fingerprint: fingerprintOf([...effects, ...fields]),
  }
}

/** What was chosen on the page of roles, and what it means. */
export async function planPage(changes: GrantChange[]) {
  return {
    ...(await effectsPage(effectsOf(withChanges(changes)), fieldEffectsOf(ruledFields(), rolesWith(changes)))),
    roles: [...new Set(changes.map(({ role }) => role))].map((role) => ({ id: role.id, seen: printSeen(role) })),
    changes: changes.map(({ role, permission, from, to }) => ({
      name: cellName(role, permission),
      ...{ role: role.name, permission: labelOf(permission) },
      ...{ from: reachLabel(from), to: reachLabel(to), value: to },
    })),
  }
}

/** Whether what was confirmed is what would happen now. */
export const isConfirmed = (changes: GrantChange[], fingerprint: string | undefined) =>
  fingerprint ===
  fingerprintOf([...effectsOf(withChanges(changes)), ...fieldEffectsOf(ruledFields(), rolesWith(changes))])
