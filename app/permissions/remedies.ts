import { grantors } from '#permissions/grants'
import { ownershipOf } from '#permissions/ownership'
import { reachOf, type Tie } from '#permissions/reaching'
import { kindOf } from '#permissions/registry'
import { allRoles, members, OWNER, type Member, type Role } from '#permissions/roles'
import { lackedOf } from '#permissions/shaping'
import { covers, type Reach } from '#permissions/verbs'
import type { Why } from '#permissions/why'

/** What would turn a refusal into a permission, and which users could do it. */
export type Remedy =
  | { kind: 'reactivate'; by: string[] }
  /** A role that they hold permits it, this far. */
  | { kind: 'grant'; role: Role; reach: Reach; by: string[] }
  /** They get one of these roles, which permit it already. */
  | { kind: 'assign'; roles: Role[]; by: string[] }
  /** They get into a team of somebody who answers for the record. */
  | { kind: 'join'; ties: (Tie & { teams: string[] })[]; by: string[] }
  /** The record becomes theirs. */
  | { kind: 'own'; reach: Reach }

/** Nothing where it is allowed. */
export function remediesFor(member: Member, refused: Why): Remedy[] {
  if (refused.allowed || refused.reason === 'in_bin') return []
  if (refused.reason === 'suspended') return [{ kind: 'reactivate', by: managersOf(member) }]
  const needed = neededReach(refused)
  return [...placing(member, refused), ...granting(member, refused, needed), ...assigning(member, refused, needed)]
}

/** The narrowest reach that takes the record in; without a record, the narrowest there is. */
export function neededReach({ permission, ties }: Why): Reach {
  if (!kindOf(permission).rows) return 'all'
  if (!ties || ties.some(({ own }) => own)) return 'own'
  return ties.some(({ teamIds }) => teamIds.length) ? 'team' : 'all'
}

function placing(member: Member, { permission, reason, reach, ties }: Why): Remedy[] {
  if (reason !== 'beyond') return []
  const { responsible } = ownershipOf(permission)
  const answering = (ties ?? []).filter(({ column }) => responsible.includes(column))
  const teamed = answering
    .map((tie) => ({ ...tie, teams: members().get(tie.userId)?.teamIds ?? [] }))
    .filter(({ teams }) => teams.length)
  const join: Remedy[] = reach === 'team' && teamed.length ? [{ kind: 'join', ties: teamed, by: placers(member) }] : []
  return [...join, { kind: 'own', reach }]
}

function granting({ roles }: Member, { permission }: Why, reach: Reach): Remedy[] {
  const by = grantors(permission, reach)
  return roles.filter(({ key }) => key !== OWNER).map((role) => ({ kind: 'grant', role, reach, by }))
}

function assigning(member: Member, { permission }: Why, needed: Reach): Remedy[] {
  const able = allRoles().filter((role) => covers(role.reach.get(permission) ?? 'none', needed))
  const offered = able.filter(({ id }) => !member.roles.some((role) => role.id === id))
  const by = placers(member).filter((id) => offered.some(({ reach }) => !lackedOf(reach, members().get(id)!)))
  return offered.length ? [{ kind: 'assign', roles: offered, by }] : []
}

/** Those who may change the roles and teams of others. */
const placers = ({ userId }: Member) =>
  [...members().values()].filter((one) => one.userId !== userId && reachOf(one, 'settings.users') !== 'none').map(idOf)

/** Those who may suspend this member, and let them in again: nobody who lacks what they hold. */
const managersOf = (member: Member) =>
  placers(member).filter((id) => member.roles.every(({ reach }) => !lackedOf(reach, members().get(id)!)))

const idOf = ({ userId }: Member) => userId
