import type { HttpContext } from '@adonisjs/core/http'
import type { GrantChange } from '#permissions/effects'
import { kindOf, permissionKeys } from '#permissions/registry'
import { allRoles, type Role } from '#permissions/roles'
import type { Permission, Reach } from '#permissions/verbs'
import { grantsValidator } from '#validators/roles'

type Chosen = { [thing: string]: { [verb: string]: Reach } }

export interface GrantsForm {
  /** What was chosen that differs from what was shown. */
  changes: GrantChange[]
  /** Roles that somebody else changed since, with what was shown. */
  moved: { role: Role; seen: Map<string, string> }[]
  fingerprint: string | undefined
  back: boolean
}

/** The page of roles as posted. A role that is gone, or a cell that was not there, counts for nothing. */
export async function readGrants({ request }: HttpContext): Promise<GrantsForm> {
  const { grants = {}, seen = {}, fingerprint, back = false } = await request.validateUsing(grantsValidator)
  const shown = allRoles().flatMap((role) => {
    const text = own(seen, role.id)
    return text ? [{ role, chosen: own(grants, role.id) ?? {}, ...parseSeen(text) }] : []
  })
  return {
    changes: shown.flatMap(({ role, chosen, seen: was }) => changesOf(role, was, chosen)),
    moved: shown.filter(({ role, version }) => version !== role.version),
    fingerprint,
    back,
  }
}

/** What a role permits as the page was made: `3 customers.view=all customers.edit=team`. */
export const printSeen = ({ version, reach }: Role) =>
  [version, ...[...reach].map(([permission, scope]) => `${permission}=${scope}`)].join(' ')

function parseSeen(text: string) {
  const [version, ...cells] = text.split(' ')
  return { version: Number(version), seen: new Map(cells.map((cell) => cell.split('=') as [string, string])) }
}

/** A cell left as it was shown is no wish; one that somebody else set to the same meanwhile is none any more. */
function changesOf(role: Role, seen: Map<string, string>, chosen: Chosen): GrantChange[] {
  return permissionKeys().flatMap((permission) => {
    const [thing, verb] = permission.split('.')
    const to = own(own(chosen, thing), verb)
    const from = role.reach.get(permission) ?? 'none'
    const wished = to !== undefined && to !== (seen.get(permission) ?? 'none') && fits(permission, to)
    return wished && to !== from ? [{ role, permission, from, to }] : []
  })
}

/** Never what every object inherits. */
const own = <T>(values: { [key: string]: T } | undefined, key: string): T | undefined =>
  values && Object.hasOwn(values, key) ? values[key] : undefined

const fits = (permission: Permission, reach: Reach) => kindOf(permission).rows || reach === 'none' || reach === 'all'
