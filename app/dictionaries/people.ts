import db from '@adonisjs/lucid/services/db'
import { configurationPart } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { fold, keyOf } from '#text/fold'

/** A user as this tenant knows them. */
export interface Person {
  /** The user's id. */
  id: string
  membershipId: string
  name: string
  email: string
  suspended: boolean
  teamIds: string[]
}

interface Index {
  all: Person[]
  byId: Map<string, Person>
}

const index = configurationPart('people', async (): Promise<Index> => {
  const teams = Map.groupBy(await memberships(), (row) => row.membership_id)
  const rows = await db
    .from('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.tenant_id', current.tenant.id)
    .select('u.id', 'u.name', 'u.email', 'm.id as membership_id', 'm.suspended_at', 'u.suspended_at as blocked_at')
    .orderBy('u.name')
    .orderBy('u.id')
  const all = rows.map((row) => personOf(row, teams.get(row.membership_id) ?? []))
  return { all, byId: new Map(all.map((person) => [person.id, person])) }
})

/** By name, suspended ones included: they still answer for old records. */
export const people = (): Person[] => index().all

export const personById = (id: string): Person | undefined => index().byId.get(id)

/** By id or e-mail, or by a name that only one person has. */
export function findPerson(text: string): Person | undefined {
  const email = keyOf(text)
  const known = personById(text.trim()) ?? people().find((person) => keyOf(person.email) === email)
  if (known) return known
  const named = people().filter((person) => fold(person.name) === fold(text))
  const active = named.filter((person) => !person.suspended)
  return active.length === 1 ? active[0] : named.length === 1 ? named[0] : undefined
}

const memberships = () =>
  db.from('team_members').where('tenant_id', current.tenant.id).select('team_id', 'membership_id').orderBy('team_id')

type Row = { [column: string]: string | null }

const personOf = (row: Row, teams: Row[]): Person => ({
  id: row.id!,
  membershipId: row.membership_id!,
  name: row.name!,
  email: row.email!,
  suspended: Boolean(row.suspended_at ?? row.blocked_at),
  teamIds: teams.map((team) => team.team_id!),
})
