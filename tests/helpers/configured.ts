import { indexOf } from '#dictionaries/values'
import { defaultValues } from '#dictionaries/default_values'
import { customField } from '#fields/custom_fields'
import type { Field, FieldOptions } from '#fields/field'
import { emptyRecord } from '#lists/read_records'
import { current, runAs } from '#tenancy/current'
import { newId } from '#text/ids'

const tenant = {
  id: 1,
  slug: 'acme',
  name: 'Acme',
  configVersion: 1,
  settings: { country: 'DE', timeZone: 'Europe/Berlin' },
}

export const jane = {
  id: newId(),
  membershipId: newId(),
  name: 'Jane Peacock',
  email: 'jane@acme.test',
  suspended: false,
  teamIds: [],
}

const values = Object.entries(defaultValues).flatMap(([dictionary, list]) =>
  list.map(({ key, en, color, extra }, position) => ({
    id: newId(),
    dictionary,
    key,
    name: en,
    color: color ?? null,
    position,
    retired: false,
    extra: extra ?? {},
  }))
)

/** Runs `work` as Jane of a tenant with the default dictionaries, without a database. */
export function configured<T>(
  work: () => T,
  options: { locale?: string; timeZone?: string; retired?: string } = {}
): T {
  const { locale = 'en', timeZone = 'Europe/Berlin', retired } = options
  return runAs(tenant, { ...jane, locale, timeZone }, () => {
    current.parts.set('dictionaries', indexOf(values.map((value) => ({ ...value, retired: value.key === retired }))))
    current.parts.set('people', { all: [jane], byId: new Map([[jane.id, jane]]) })
    current.parts.set('custom fields', new Map())
    current.parts.set('forms', [])
    current.parts.set('roles', {
      roles: [],
      members: new Map([[jane.id, { ...jane, userId: jane.id, roles: [], reach: new Map() }]]),
    })
    return work()
  })
}

/** A custom field of a type, as an admin would make it. */
export function fieldOfType(
  type: string,
  options: FieldOptions = {},
  more: { unique?: boolean; required?: boolean; key?: string } = {}
): Field {
  const { key = 'sample', required = false, unique = false } = more
  return customField({
    id: newId(),
    key,
    label: 'Sample',
    help: null,
    type,
    required,
    unique,
    sensitivity: 'public',
    options: { ...needed[type], ...options },
  })
}

const needed: { [type: string]: FieldOptions } = {
  money: { currency: 'EUR' },
  select: { dictionary: 'segment' },
  multi_select: { dictionary: 'tag' },
  choice: {
    choices: [
      { value: 'person', label: 'Person' },
      { value: 'company', label: 'Company' },
    ],
  },
}

export const record = () => emptyRecord()
