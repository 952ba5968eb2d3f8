import fc from 'fast-check'
import { CreateTeam } from '#actions/teams/create_team'
import db from '@adonisjs/lucid/services/db'
import { personById } from '#dictionaries/people'
import Grant from '#models/grant'
import Membership from '#models/membership'
import type Team from '#models/team'
import { OWNERS } from '#permissions/ownership'
import { allRoles } from '#permissions/roles'
import { REACHES, type Permission, type Reach } from '#permissions/verbs'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import type { Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

export const ROLES = ['manager', 'agent', 'analyst'] as const
export const VERBS = ['view', 'edit', 'disable', 'delete', 'export'] as const
export const permissionTo = (verb: (typeof VERBS)[number]): Permission => `customers.${verb}`

const people = ['manager', 'agent', 'analyst'] as const
const holder = fc.constantFrom('owner' as const, ...people)
const reach = fc.constantFrom(...REACHES)

/** Roles, teams and owners as chance has them. */
export const anyPlaces = fc.record({
  grants: fc.array(fc.array(reach, { minLength: VERBS.length, maxLength: VERBS.length }), {
    minLength: ROLES.length,
    maxLength: ROLES.length,
  }),
  people: fc.array(
    fc.record({
      roles: fc.subarray([...ROLES]),
      teams: fc.subarray([0, 1]),
      suspended: fc.boolean(),
    }),
    { minLength: people.length, maxLength: people.length }
  ),
  owners: fc.array(fc.tuple(holder, fc.option(holder), holder), { minLength: 3, maxLength: 3 }),
})

type Places = typeof anyPlaces extends fc.Arbitrary<infer T> ? T : never

/** Two teams and three customers that `place` gives to whomever chance says. */
export async function makePlaces(acme: Company) {
  return acme.as('owner', async () => {
    const teams: Team[] = []
    for (const name of ['North', 'South']) teams.push(((await new CreateTeam().handle(name)) as { team: Team }).team)
    const customers: string[] = []
    for (const last of ['One', 'Two', 'Three']) customers.push((await createCustomer({ last_name: last })).id)
    return { teams: teams.map(({ id }) => id), customers }
  })
}

/** Makes it so. */
export async function place(acme: Company, made: Awaited<ReturnType<typeof makePlaces>>, places: Places) {
  await acme.as('owner', async () => {
    for (const table of ['team_members', 'membership_roles']) {
      const others = db.from(table).where('tenant_id', current.tenant.id)
      await others.whereNot('membership_id', ownerOf(acme)).delete()
    }
    for (const [at, role] of ROLES.entries()) await giveGrants(role, places.grants[at])
    for (const [at, name] of people.entries()) await putPerson(acme.users[name].id, places.people[at], made.teams)
    for (const [at, id] of made.customers.entries()) {
      const owners = places.owners[at].map((name) => (name === null ? null : acme.users[name].id))
      const columns = Object.fromEntries(OWNERS.map((column, part) => [column, owners[part]]))
      await db.from('customers').where({ tenant_id: current.tenant.id, id }).update(columns)
    }
    await transaction(configurationChanged)
  })
}

const ownerOf = (acme: Company) => personById(acme.users.owner.id)!.membershipId

async function giveGrants(key: string, reaches: Reach[]) {
  const { id: roleId } = allRoles().find((role) => role.key === key)!
  const permissions = VERBS.map(permissionTo)
  await Grant.query().where('roleId', roleId).whereIn('permission', permissions).delete()
  for (const [at, scope] of reaches.entries())
    if (scope !== 'none') await Grant.create({ roleId, permission: permissions[at], scope })
}

async function putPerson(userId: string, { roles, teams, suspended }: Places['people'][0], teamIds: string[]) {
  const { membershipId: id } = personById(userId)!
  await Membership.query()
    .where({ id })
    .update({ suspended_at: suspended ? '2026-01-01 00:00:00.000' : null })
  const held = allRoles().filter(({ key }) => roles.some((one) => one === key))
  const rolesOf = held.map((role) => ({ membership_id: id, role_id: role.id }))
  const teamsOf = teams.map((at) => ({ membership_id: id, team_id: teamIds[at] }))
  await transaction((trx) => insertMany(trx, 'membership_roles', ['membership_id', 'role_id'], rolesOf))
  await transaction((trx) => insertMany(trx, 'team_members', ['membership_id', 'team_id'], teamsOf))
}
