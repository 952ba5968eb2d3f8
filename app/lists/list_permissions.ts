import type { List } from '#lists/define_list'
import type { Permissions } from '#permissions/registry'

/** What can be done with a list's records, and whether it matters whose they are. */
const VERBS = {
  view: { rows: true },
  create: { rows: false },
  edit: { rows: true },
  disable: { rows: true },
  delete: { rows: true },
  merge: { rows: true },
  import: { rows: false },
  export: { rows: true },
  download: { rows: false },
}

export type Verb = keyof typeof VERBS

/** The permissions that a list brings along: `customers.view`, one for each verb that it supports. */
export function permissionsOf({ key, verbs }: Pick<List, 'key' | 'verbs'>): Permissions {
  return Object.fromEntries(verbs.map((verb) => [`${key}.${verb}`, VERBS[verb]]))
}
