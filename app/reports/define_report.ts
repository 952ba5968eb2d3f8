import { translate } from '#fields/translate'
import type { SavedState } from '#lists/list_state'
import type { Permissions } from '#permissions/registry'
import type { Permission } from '#permissions/verbs'
import type { Parameters, ParameterName } from '#reports/parameters'
import type { RowSource } from '#reports/row_source'

/** What can be generated as a file, now or on a schedule. */
export interface Report {
  /** Unique; `reports.names.<key>` and, one sentence about it, `reports.about.<key>` in the language files. */
  key: string
  icon: string
  /** What a person must be allowed to have it made. */
  permission: Permission
  /** Permissions that it brings along. */
  permissions: Permissions
  /** What is asked for before it is made, beside the format. */
  parameters: readonly ParameterName[]
  /** Where its rows come from: a list, as the export writes it, or a source of its own. */
  made: ListMade | RowsMade
  readonly label: string
  readonly about: string
}

export interface ListMade {
  /** Key of the list that it shows. */
  list: string
  /** What of the list it holds; null when what was chosen is gone, or not the acting person's to see. */
  chosen(parameters: Parameters): { name?: string; state: SavedState } | null
}

export interface RowsMade {
  rows: RowSource
}

type Definition = Pick<Report, 'key' | 'icon' | 'made'> & { permission?: Permission; parameters?: ParameterName[] }

/** A report that names no permission brings along one of its own: `reports.<key>`. */
export function defineReport({ key, permission, parameters = [], ...rest }: Definition): Report {
  const own = `reports.${key}`
  return {
    ...rest,
    ...{ key, parameters, permission: permission ?? (own as Permission) },
    permissions: permission ? {} : { [own]: { rows: false } },
    get label() {
      return translate(`reports.names.${key}`)
    },
    get about() {
      return translate(`reports.about.${key}`)
    },
  }
}
