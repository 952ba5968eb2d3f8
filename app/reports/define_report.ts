import { translate } from '#fields/translate'
import type { Permission } from '#permissions/verbs'

/** What can be generated as a file: a list with a name of its own. */
export interface Report {
  /** Unique; its name is `reports.names.<key>` in the language files. */
  key: string
  /** Key of the list that it shows. */
  list: string
  /** What a person must be allowed to have it made. */
  permission: Permission
  readonly label: string
}

export function defineReport(report: Omit<Report, 'label'>): Report {
  return {
    ...report,
    get label() {
      return translate(`reports.names.${report.key}`)
    },
  }
}
