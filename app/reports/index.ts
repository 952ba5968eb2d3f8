import { changes } from '#reports/changes'
import { customerBase, LIST } from '#reports/customer_base'
import { imports } from '#reports/imports'
import { listReport } from '#reports/list_report'
import { savedView } from '#reports/saved_view'
import type { Report } from '#reports/define_report'
import type { RowSource } from '#reports/row_source'

/** Every report. */
export const reports: Report[] = [
  customerBase,
  savedView,
  listReport('work_orders'),
  listReport('service_records'),
  changes,
  imports,
]

/** The report that a whole list is. */
export const reportOfList = (list: string): Report => (list === LIST ? customerBase : reportNamed(list))

export function reportNamed(key: string): Report {
  const report = reports.find((one) => one.key === key)
  if (!report) throw new Error(`No report is called "${key}"`)
  return report
}

/** @throws Error for a report that is a list */
export function rowsOf(key: string): RowSource {
  const { made } = reportNamed(key)
  if (!('rows' in made)) throw new Error(`The report "${key}" has no rows of its own`)
  return made.rows
}
