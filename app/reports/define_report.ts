import { translate } from '#fields/translate'
import type { Permissions } from '#permissions/registry'
import type { Permission } from '#permissions/verbs'

/** What can be generated as a file: a list with a name of its own. */
export interface Report {
  /** Unique; its name is `reports.names.<key>` in the language files. */
  key: string
  /** Key of the list that it shows. */
  list: string
  /** What a person must be allowed to have it made. */
  permission: Permission
  /** Permissions that it brings along. */
  permissions: Permissions
  readonly label: string
}

type Definition = Pick<Report, 'key' | 'list'> & { permission?: Permission }

/** A report that names no permission brings along one of its own: `reports.<key>`. */
export function defineReport({ key, list, permission }: Definition): Report {
  const own = `reports.${key}`
  return {
    ...{ key, list, permission: permission ?? (own as Permission) },
    permissions: permission ? {} : { [own]: { rows: false } },
    get label() {
      return translate(`reports.names.${key}`)
    },
  }
}
