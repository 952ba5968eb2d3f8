import { translate } from '#fields/translate'
import { mayGrant, mayShape } from '#permissions/shaping'
import type { GrantChange } from '#permissions/effects'
import { kindOf, permissionKeys, thingOf } from '#permissions/registry'
import { allRoles, members, OWNER, type Role } from '#permissions/roles'
import { REACHES, type Permission, type Reach } from '#permissions/verbs'
import { rulesOf } from '#web/settings/roles/fields_page'
import { printSeen } from '#web/settings/roles/read_grants'
import { cellName, labelOf, reachLabel } from '#web/settings/roles/words'

/** One cell: a choice, or a word where it is not the acting person's to choose. */
interface Cell {
  name: string
  label: string
  value: Reach
  saved: Reach
  options: { value: Reach; label: string }[]
}

/** Roles across, permissions down. `changes` are chosen but not saved. */
export function matrixPage(changes: GrantChange[] = []) {
  const roles = allRoles()
  const groups = Map.groupBy(permissionKeys(), thingOf)
  const chosen = new Map(changes.map(({ role, permission, to }) => [`${role.id} ${permission}`, to]))
  const cellOf = (role: Role, permission: Permission) => cell(role, permission, chosen.get(`${role.id} ${permission}`))
  return {
    roles: roles.map(columnOf),
    groups: [...groups].map(([thing, permissions]) => ({
      label: translate(`permissions.things.${thing}`),
      rows: permissions.map((key) => ({ key, label: labelOf(key), cells: roles.map((role) => cellOf(role, key)) })),
    })),
    changed: changes.length,
    someLocked: roles.some((role) => role.key !== OWNER && !mayShape(role)),
  }
}

function columnOf(role: Role) {
  const { id, key, name } = role
  const holders = [...members().values()].filter(({ roles }) => roles.some((held) => held.id === id))
  const counts = { count: holders.length, rules: rulesOf(role) }
  return { id, name, seen: printSeen(role), ...counts, owner: key === OWNER, open: mayShape(role) }
}

function cell(role: Role, permission: Permission, chosen: Reach | undefined): Cell {
  const saved = role.reach.get(permission) ?? 'none'
  const value = chosen ?? saved
  const open = mayShape(role) && mayGrant(permission, saved)
  return {
    name: cellName(role, permission),
    ...{ value, saved, label: reachLabel(value) },
    options: open ? optionsOf(permission) : [],
  }
}

function optionsOf(permission: Permission) {
  const possible = kindOf(permission).rows ? REACHES : (['none', 'all'] as const)
  return possible.filter((reach) => mayGrant(permission, reach)).map((value) => ({ value, label: reachLabel(value) }))
}
