import { personById } from '#dictionaries/people'
import { formatDay, formatTime } from '#fields/formats'
import { translate, translateAny } from '#fields/translate'
import { everyFieldNamed, fieldNamed } from '#lists/fields_of'
import { lists } from '#lists/index'
import type { FormField } from '#lists/forms'
import type { Filter, SavedState } from '#lists/list_state'
import { wordsOf } from '#lists/page/words'
import { viewAudiences } from '#lists/view_audiences'
import { viewOf } from '#lists/views'
import { allRoles } from '#permissions/roles'
import type { Days } from '#reports/periods'
import { ruleWords } from '#reports/schedules/rule_words'
import type { Rule } from '#reports/schedules/next_run'
import { dictionaryName } from '#web/settings/history/things'

type Say = (value: unknown) => string

/** Whichever list's it is: a change of a form or a view names fields by their keys. */
const listWith = (key: unknown) => lists.find((list) => fieldNamed(list, String(key)))
const fieldLabel = (key: unknown) => fieldNamed(listWith(key) ?? lists[0], String(key))?.label ?? String(key)
const personName = (id: unknown) => personById(String(id))?.name ?? String(id)
const each = (say: Say) => (value: unknown) => [value].flat().map(say).join(', ')
const oneOf = (prefix: string) => (value: unknown) => translateAny(`${prefix}.${value}`) ?? String(value)

/** How the value of an attribute is told, by the attribute's name; anything else is told as it is. */
const sayings: { [attribute: string]: Say } = {
  roles: each((role) => allRoles().find(({ id, key }) => id === role || key === role)?.name ?? String(role)),
  teams: each(teamName),
  members: each(personName),
  successor: personName,
  recipients: each(personName),
  report: oneOf('reports.names'),
  period: oneOf('reports.periods'),
  pausedFor: oneOf('reports.paused_for'),
  view: (id) => lists.map(({ key }) => viewOf(key, String(id))?.name).find(Boolean) ?? String(id),
  days: (days) =>
    Object.values(days as Days)
      .map(formatDay)
      .join(' – '),
  rule: (rule) => ruleWords(rule as Rule),
  audience: oneOf('lists.audiences'),
  audienceId: (id) => allRoles().find((role) => role.id === id)?.name ?? teamName(id),
  columns: each(fieldLabel),
  filters: each((filter) => filterWords(filter as Filter)),
  any: each((filter) => filterWords(filter as Filter)),
  board: fieldLabel,
  sort: (sort) => sortWords(sort as { key: string; direction: string }),
  color: oneOf('settings.colors'),
  sensitivity: oneOf('settings.sensitivities'),
  sensitivities: each(oneOf('settings.sensitivities')),
  type: oneOf('fields.types'),
  kind: oneOf('dictionaries.kind'),
  dictionary: (key) => dictionaryName(String(key)),
  sessions: oneOf('history.sessions'),
  team: teamName,
  ended: oneOf('history.ended'),
  until: (moment) => formatTime(Date.parse(String(moment))),
  revealed: (key) => lists.map((list) => everyFieldNamed(list, String(key))?.label).find(Boolean) ?? String(key),
}

/** An old or new value in words; nothing for none. `attribute` is the one of the change. */
export function sayValue(list: string, attribute: string, value: unknown): string | null {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)) return null
  if (typeof value === 'boolean') return translate(value ? 'fields.yes' : 'fields.no')
  if (attribute.startsWith('section:')) return sectionWords(value as { fields: FormField[] })
  if (list === 'roles' && typeof value === 'string' && !sayings[attribute]) return grantWords(attribute, value)
  if (list === 'duplicate_rules') return oneOf('duplicates.on_create')(value)
  if (attribute === 'state' && list === 'reports') return stateWords(value as SavedState)
  if (attribute === 'state' && list === 'fields') return oneOf('settings.states')(value)
  return sayings[attribute]?.(value) ?? plain(value)
}

/** How far a permission reaches, or what may be done with a field. */
function grantWords(attribute: string, value: string): string {
  const words = attribute.startsWith('fields.') ? `roles.access_${value}` : `permissions.scope_${value}`
  return translateAny(words) ?? value
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${plain(part)}`)
    .join(', ')
}

function teamName(id: unknown): string {
  return viewAudiences().teams.find(({ value }) => value === id)?.label ?? translate('history.former_team')
}

function stateWords(state: SavedState): string {
  const filters = [...(state.all ?? []), ...(state.any ?? [])].map(filterWords)
  return [each(fieldLabel)(state.columns), ...filters].join('; ')
}

function filterWords(filter: Filter): string {
  const list = listWith(filter.key)
  return list ? `${fieldLabel(filter.key)} ${wordsOf(list.key, filter)}` : `${filter.key} ${filter.values?.join(', ')}`
}

const sortWords = ({ key, direction }: { key: string; direction: string }) =>
  translate(`history.sorted_${direction}`, { field: fieldLabel(key) })

function sectionWords({ fields }: { fields: FormField[] }): string {
  const marks = ({ required, when }: FormField) =>
    [required && translate('history.required'), when && translate('history.when', { field: fieldLabel(when.field) })]
      .filter(Boolean)
      .join(', ')
  const said = (field: FormField) => `${fieldLabel(field.key)}${marks(field) ? ` (${marks(field)})` : ''}`
  return fields.map(said).join(', ') || translate('history.no_fields')
}
