import { countLeft, MOST_COUNTED } from '#actions/users/hand_over'
import { refusalOf } from '#actions/users/refusal'
import { people, type Person } from '#dictionaries/people'
import { viewAudiences } from '#lists/view_audiences'
import Membership from '#models/membership'
import { mayAssign, mayChangeOwnTeams } from '#permissions/assigning'
import { allRoles, members } from '#permissions/roles'
import { current } from '#tenancy/current'
import { translate } from '#fields/translate'
import { userFactor } from '#web/settings/user_factor'
import { lastSignIns, personRow, stateOf } from '#web/settings/users_page'

interface PlacesForm {
  roles?: (string | null)[]
  teams?: (string | null)[]
  version?: number
}

/** The form of one member's roles and teams, with what else can be done with them. */
export async function userPage(person: Person, form?: PlacesForm) {
  const { version } = await Membership.findOrFail(person.membershipId)
  const held =
    members()
      .get(person.id)
      ?.roles.map(({ id }) => id) ?? []
  const last = await lastSignIns([person])
  return {
    person: { ...personRow(person), userId: person.id, signedInAt: last.get(person.membershipId) },
    standing: stateOf(person),
    invitedAt: person.invitedAt,
    factor: await userFactor(person),
    refusal: refusalOf(person.id),
    form: { roles: held, teams: person.teamIds, ...form, version },
    ...placeChoices(person),
  }
}

/** The roles and teams to choose from; who chooses for themselves or lacks what a role holds sees it, but can't touch it. */
export function placeChoices(person?: Person) {
  const self = person?.id === current.user?.id
  const fixed = self && !mayChangeOwnTeams()
  return {
    roles: allRoles().map(({ id, name }) => {
      const closed = self || !mayAssign(id)
      return {
        value: id,
        label: name,
        disabled: closed,
        help: closed && !self ? translate('users.role_closed') : undefined,
      }
    }),
    teams: viewAudiences().teams.map((team) => ({ ...team, disabled: fixed })),
  }
}

/** What removing somebody leaves behind, and who can take it over. */
export async function removalPage(person: Person) {
  const [customers, orders] = [await countLeft('customers', person.id), await countLeft('work_orders', person.id)]
  const others = people().filter(({ id, suspended }) => id !== person.id && !suspended)
  return {
    person: personRow(person),
    invited: person.invited,
    refusal: refusalOf(person.id),
    customers: Math.min(customers, MOST_COUNTED),
    many: customers > MOST_COUNTED,
    orders: Math.min(orders, MOST_COUNTED),
    successors: others.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
  }
}
