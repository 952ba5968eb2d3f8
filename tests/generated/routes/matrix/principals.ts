import hash from '@adonisjs/core/services/hash'
import { InviteUser } from '#actions/users/invite_user'
import { now } from '#database/decorators'
import Grant from '#models/grant'
import Membership from '#models/membership'
import Role from '#models/role'
import Team from '#models/team'
import type User from '#models/user'
import { lists } from '#lists/index'
import { kindOf, permissionKeys, thingOf } from '#permissions/registry'
import { SCOPES, type Permission, type Scope } from '#permissions/verbs'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { makeWorld, type World } from '#tests/generated/routes/world'

/** Who may try a route, in the order of the columns of security/matrix.md. */
export const PRINCIPALS = [
  'nobody',
  'stranger',
  'suspended',
  'no role',
  'owner',
  'manager',
  'agent',
  'analyst',
  'own',
  'team',
  'all',
  'sees own',
] as const
export type Principal = (typeof PRINCIPALS)[number]

export interface PeopledWorld extends World {
  /** By principal; those of a single permission by `permission principal`. */
  people: { [name: string]: User }
  /** In a team with everybody who tries; does not try. */
  mate: User
  /** In no team. */
  outsider: User
}

type Grants = Partial<Record<Permission, Scope>>

/** What a role grants that exists for one route alone: its permission, and to see what the route shows. */
function grantsFor(permission: Permission): [Principal, Grants][] {
  const list = lists.find(({ key }) => key === thingOf(permission))
  const beside = /^(comments|files)\./.test(permission)
  const told: Grants = permission.startsWith('comments.') ? { 'comments.view': 'all' } : {}
  const view = list?.viewPermission ?? (beside ? 'customers.view' : undefined)
  const seen = (scope: Scope): Grants => (view ? { ...told, [view]: scope } : {})
  const scopes: readonly Scope[] = kindOf(permission).rows ? SCOPES : ['all']
  const single = scopes.map((scope): [Principal, Grants] => [scope, { ...seen('all'), [permission]: scope }])
  const narrow: Grants = { ...seen('own'), [permission]: 'all' }
  const wide = list && kindOf(permission).rows && permission !== list.viewPermission
  return wide ? [...single, ['sees own', narrow]] : single
}

export async function makePeopledWorld(): Promise<PeopledWorld> {
  const world = await makeWorld()
  const { mine, theirs } = world
  hash.fake()
  const made = await mine.company.as('owner', makePeople).finally(() => hash.restore())
  const { owner, manager, agent, analyst } = mine.company.users
  const people = { ...made, 'stranger': theirs.owner, 'no role': mine.powerless, owner, manager, agent, analyst }
  await mine.company.as('owner', () => join([mine.powerless, manager, agent, analyst]))
  return { ...world, people, mate: made.mate, outsider: made.outsider }
}

async function makePeople() {
  const people: { [name: string]: User } = {}
  const team = await Team.create({ name: 'Those who try', version: 1 })
  const invite = async (name: string, roles: string[] = []) => {
    const email = `${name.replaceAll(/\W/g, '-')}@acme.test`
    const { user, membershipId } = await new InviteUser().handle({ email, roles, teams: [team.id] })
    people[name] = user
    return membershipId
  }
  await Membership.query()
    .where('id', await invite('suspended', ['owner']))
    .update({ suspended_at: now() })
  await invite('mate')
  const { user: outsider } = await new InviteUser().handle({ email: 'outsider@acme.test', roles: [] })
  for (const permission of permissionKeys())
    for (const [principal, grants] of grantsFor(permission)) {
      const name = `${permission} ${principal}`
      await invite(name, [await makeRole(name, grants)])
    }
  await transaction(configurationChanged)
  return { ...people, outsider } as typeof people & { mate: User; outsider: User }
}

async function makeRole(name: string, grants: Grants) {
  const key = name.replaceAll(/\W/g, '_')
  const { id } = await Role.create({ key, name, position: 99, version: 1 })
  const rows = Object.entries(grants).map(([permission, scope]) => ({ roleId: id, permission, scope }))
  await Grant.createMany(rows)
  return key
}

/** Those who were there before share the team with the others. */
async function join(users: User[]) {
  const team = await Team.findByOrFail('name', 'Those who try')
  const ids = users.map(({ id }) => id)
  const members = await Membership.query().whereIn('userId', ids)
  const rows = members.map(({ id }) => ({ team_id: team.id, membership_id: id }))
  await transaction(async (trx) => {
    await insertMany(trx, 'team_members', ['team_id', 'membership_id'], rows)
    await configurationChanged(trx)
  })
}
