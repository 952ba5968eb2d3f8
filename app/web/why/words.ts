import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { everyFieldNamed } from '#lists/fields_of'
import { viewAudiences } from '#lists/view_audiences'
import { accessTo } from '#permissions/field_access'
import { RESPONSIBLE, type OwnerColumn, type Owned } from '#permissions/reaching'
import { members, type Role } from '#permissions/roles'

const FIELDS: { [column in OwnerColumn]: string } = {
  manager_id: 'manager',
  service_manager_id: 'service_manager',
  created_by: 'created_by',
}

/** What a column that says whose a record is is called. */
export const columnLabel = (column: OwnerColumn) => translate(`fields.${FIELDS[column]}`)

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
export function whose(record: Owned): string {
  const column = RESPONSIBLE.find((one) => typeof record[one] === 'string')
  const open = RESPONSIBLE.every((one) => ['read', 'write'].includes(accessTo('customers', FIELDS[one])))
  if (!open) return ''
  if (!column) return translate('why.nobodys')
  const holder = nameOf(String(record[column]))
  const teams = teamsIn(members().get(String(record[column]))?.teamIds ?? [])
  return translate(teams ? 'why.whose_in_team' : 'why.whose', { holder, teams })
}

export const labelOfField = (list: string, key: string) => everyFieldNamed(list, key)?.label ?? key
