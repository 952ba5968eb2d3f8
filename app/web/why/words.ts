import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { everyFieldNamed, everyFieldOf } from '#lists/fields_of'
import { lists } from '#lists/index'
import { viewAudiences } from '#lists/view_audiences'
import { accessTo } from '#permissions/field_access'
import { ownershipOf } from '#permissions/ownership'
import type { Owned } from '#permissions/reaching'
import { thingOf } from '#permissions/registry'
import { members, type Role } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'

/** The list that a permission is about: customers where it is about none. */
const listOf = (permission: Permission) => lists.find(({ key }) => key === thingOf(permission)) ?? lists[0]

const fieldOf = (permission: Permission, column: string) =>
  everyFieldOf(listOf(permission)).find(({ options }) => options.column === column)!

/** What a column that says whose a record is is called. */
export const columnLabel = (permission: Permission, column: string) => fieldOf(permission, column).label

export const nameOf = (userId: string) => personById(userId)?.name ?? translate('customers.somebody')

export const rolesIn = (roles: Role[]) => roles.map(({ name }) => translate('why.quoted', { name })).join(', ')

export function teamsIn(ids: string[]): string {
  const known = viewAudiences().teams.filter(({ value }) => ids.includes(value))
  return known.map(({ label }) => label).join(', ')
}

const NAMED = 5

/** People by their names, the first few of them. */
export function namesIn(userIds: string[]): string {
  const names = userIds.map(nameOf).sort((one, other) => one.localeCompare(other))
  const more = names.length - NAMED
  return [...names.slice(0, NAMED), ...(more > 0 ? [translate('settings.more', { count: more })] : [])].join(', ')
}

/** Who answers for a record, with their teams; nothing where the acting person is not to know. */
export function whose(permission: Permission, record: Owned): string {
  const { responsible } = ownershipOf(permission)
  const column = responsible.find((one) => typeof record[one] === 'string')
  const keys = responsible.map((one) => fieldOf(permission, one).key)
  const open = keys.every((key) => ['read', 'write'].includes(accessTo(listOf(permission).key, key)))
  if (!open) return ''
  if (!column) return translate('why.nobodys')
  const holder = nameOf(String(record[column]))
  const teams = teamsIn(members().get(String(record[column]))?.teamIds ?? [])
  return translate(teams ? 'why.whose_in_team' : 'why.whose', { holder, teams })
}

export const labelOfField = (list: string, key: string) => everyFieldNamed(list, key)?.label ?? key
