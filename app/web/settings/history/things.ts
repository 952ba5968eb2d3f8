import { people } from '#dictionaries/people'
import { dictionaryNamed } from '#dictionaries/index'
import { valueById } from '#dictionaries/values'
import { translate, translateAny } from '#fields/translate'
import { fieldsOf } from '#lists/fields_of'
import { forms } from '#lists/forms'
import { lists } from '#lists/index'
import type { HouseChange } from '#lists/read_house_changes'
import { viewAudiences } from '#lists/view_audiences'
import { viewOf } from '#lists/views'
import { roleById } from '#permissions/roles'

/** A thing that changes are about: how it is called now, and where it is looked at. */
interface Thing {
  name?: string
  /** Below the tenant's address; nothing for what is gone. */
  path?: string
}

type Find = (id: string, values: HouseChange['after']) => Thing

const settings = (path: string, name: string | undefined): Thing => ({ name, path: name && `/settings/${path}` })

const finders: { [list: string]: Find } = {
  fields: (id, { label }) => ({ name: label as string, path: `/settings/fields/${id}/edit` }),
  forms: (id) => settings(`forms/${id}`, lists.flatMap(({ key }) => forms(key)).find((form) => form.id === id)?.name),
  dictionaries: (id, { dictionary }) => valueThing(id, String(dictionary ?? '')),
  views: (id) => viewThing(id),
  roles: (id) => settings(`roles/${id}`, roleById(id)?.name),
  teams: (id) => settings(`teams/${id}`, viewAudiences().teams.find(({ value }) => value === id)?.label),
  users: (id) => personThing(id),
  customers: (id) => ({ path: `/customers/${id}` }),
  company: () => ({ name: '', path: '/settings/company' }),
  work_orders: (id) => ({ path: `/work-orders/${id}` }),
  service_records: (id) => ({ path: `/service-records/${id}` }),
  export_limits: () => ({ name: '', path: '/settings/export' }),
  file_limits: () => ({ name: '', path: '/settings/files' }),
  duplicate_rules: () => ({ name: '', path: '/settings/duplicates' }),
  duplicates: () => ({ name: '', path: '/customers/duplicates' }),
  export_templates: (id, { name }) => ({ name: name as string, path: `/reports/templates/${id}/edit` }),
  schedules: (id, { name }) => ({ name: name as string, path: `/reports/schedules/${id}/edit` }),
  reports: (id) => ({ name: '', path: `/reports/exports/${id}` }),
}

/** What a change is about: "Field “Shoe size”", and its page. What is gone goes by the name that it had. */
export function thingOf({ list, record_id: id, action, before, after }: HouseChange): { text: string; path?: string } {
  const values = { ...before, ...after }
  const { name, path } = finders[list]?.(id, values) ?? {}
  const kind = translateAny(`history.things.${list}`) ?? list
  if (action === 'order') return { text: orderedText(list, values), path: orderPath(list, values) }
  const called = name ?? nameIn(values)
  return { text: called ? translate('history.thing', { kind, name: called }) : kind, path }
}

function valueThing(id: string, dictionary: string): Thing {
  const value = valueById(id)
  return settings(
    `dictionaries/${encodeURIComponent(dictionary)}/values/${id}`,
    value && `${value.name} (${dictionaryName(dictionary)})`
  )
}

function viewThing(id: string): Thing {
  const view = lists.flatMap(({ key }) => viewOf(key, id) ?? []).at(0)
  return { name: view?.name, path: view && `/${view.list.replaceAll('_', '-')}?view=${id}` }
}

function personThing(id: string): Thing {
  const person = people().find(({ membershipId, id: userId }) => membershipId === id || userId === id)
  return { name: person?.name, path: person && !person.removed ? `/settings/users/${person.membershipId}` : undefined }
}

const nameIn = ({ name, label, email }: HouseChange['after']) =>
  [name, label, email].find((text) => typeof text === 'string') as string | undefined

/** A field's own dictionary goes by the field. */
export function dictionaryName(key: string): string {
  if (dictionaryNamed(key)) return translate(`dictionaries.${key}`)
  return lists.flatMap((list) => fieldsOf(list)).find(({ id }) => key === `field:${id}`)?.label ?? key
}

const orderedText = (list: string, { dictionary }: HouseChange['after']) =>
  translate(`history.order_of_${list}`, { name: dictionaryName(String(dictionary ?? '')) })

const orderPath = (list: string, { dictionary }: HouseChange['after']) =>
  list === 'dictionaries' ? `/settings/dictionaries/${encodeURIComponent(String(dictionary))}` : `/settings/${list}`
