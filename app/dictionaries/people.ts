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
  /** Not here yet: they are known by what the invitation says, so that nobody learns whether they had an account. */
  invited: boolean
  /** When the newest invitation went out. */
  invitedAt?: string
  /** Left the tenant: only old records name them. */
  removed: boolean
  teamIds: string[]
}

interface Index {
  all: Person[]
  byId: Map<string, Person>
}

const index = configurationPart('people', async (): Promise<Index> => {
  const teams = Map.groupBy(await rowsOf('team_members'), (row) => row.membership_id)
  const invitations = new Map((await rowsOf('invitations')).map((row) => [row.membership_id, row]))
  const all = (await members())
    .map((row) => personOf(row, teams.get(row.membership_id) ?? [], invitations.get(row.membership_id)))
    .sort((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id))
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

/** Whether more than one person goes by this name, so that it says nobody. */
export const isSharedName = (text: string) =>
  findPerson(text) === undefined && people().filter((person) => fold(person.name) === fold(text)).length > 1

type Row = { [column: string]: string | null }

const rowsOf = (table: string): Promise<Row[]> => db.from(table).where('tenant_id', current.tenant.id)

/** Everybody who was ever a member; the directory says who is. */
const members = (): Promise<Row[]> =>
  db
    .from('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('user_tenants as ut', (join) => join.on('ut.user_id', 'm.user_id').andOn('ut.tenant_id', 'm.tenant_id'))
    .where('m.tenant_id', current.tenant.id)
    .select('u.id', 'u.name', 'u.email', 'm.id as membership_id', 'm.suspended_at', 'u.suspended_at as blocked_at')
    .select('ut.user_id as entry')

const personOf = (row: Row, teams: Row[], invitation?: Row): Person => ({
  id: row.id!,
  membershipId: row.membership_id!,
  name: invitation?.name ?? row.name!,
  email: invitation?.email ?? row.email!,
  suspended: Boolean(row.suspended_at ?? row.blocked_at),
  invited: invitation !== undefined,
  invitedAt: invitation?.sent_at ?? undefined,
  removed: row.entry === null,
  teamIds: teams.map((team) => team.team_id!).sort(),
})
