import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { toMoment } from '#database/decorators'
import { MINUTES_VALID } from '#actions/users/access_links'
import { people, type Person } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { viewAudiences } from '#lists/view_audiences'
import { members } from '#permissions/roles'
import { current } from '#tenancy/current'
import { fold } from '#text/fold'

const ROWS = 50
const COLOURS = { active: 'green', invited: 'azure', expired: 'orange', suspended: 'gray' }

/** One page of the tenant's people, by name: those whose name or e-mail contains what was searched for. */
export async function usersIndex(search: string, page: number) {
  const text = fold(search)
  const found = people().filter((person) => !person.removed && fold(`${person.name} ${person.email}`).includes(text))
  const shown = found.slice((page - 1) * ROWS, page * ROWS)
  const last = await lastSignIns(shown)
  const equipped = await withSecondFactor(shown)
  return {
    search,
    factorRequired: current.tenant.settings.secondFactor ?? false,
    total: found.length,
    rows: shown.map((person) => ({
      ...personRow(person),
      signedInAt: last.get(person.membershipId),
      factor: person.invited ? undefined : equipped.has(person.id),
    })),
    earlier: page > 1 ? page - 1 : undefined,
    later: found.length > page * ROWS ? page + 1 : undefined,
  }
}

/** A person as lists and their own page show them. */
export function personRow(person: Person) {
  const { membershipId: id, name, email, teamIds } = person
  const teams = viewAudiences().teams.filter(({ value }) => teamIds.includes(value))
  const state = stateOf(person)
  return {
    ...{ id, name, email, state: { label: translate(`users.states.${state}`), colour: COLOURS[state] } },
    roles: (members().get(person.id)?.roles ?? []).map((role) => role.name),
    teams: teams.map(({ label }) => label),
    self: person.id === current.user?.id,
  }
}

/** An invitation is out of date when its link is, whether or not the mail had one: nobody learns who has an account. */
export function stateOf({ suspended, invitedAt }: Person): keyof typeof COLOURS {
  if (suspended) return 'suspended'
  if (invitedAt === undefined) return 'active'
  return invitedAt > toMoment(DateTime.utc().minus({ minutes: MINUTES_VALID.invite })) ? 'invited' : 'expired'
}

/** Who of these people has come and has a second factor. */
async function withSecondFactor(persons: Person[]): Promise<Set<string>> {
  const ids = persons.filter(({ invited }) => !invited).map(({ id }) => id)
  const rows = await db.from('second_factors').whereIn('user_id', ids).select('user_id')
  return new Set(rows.map((row) => row.user_id))
}

/** When these people signed in last, by membership. */
export async function lastSignIns(persons: Person[]): Promise<Map<string, string>> {
  const ids = persons.map(({ membershipId }) => membershipId)
  const rows = await db.from('sign_ins').where('tenant_id', current.tenant.id).whereIn('membership_id', ids)
  return new Map(rows.map((row) => [row.membership_id, row.signed_in_at]))
}
