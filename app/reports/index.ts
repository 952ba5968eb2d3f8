import { customerBase } from '#reports/customer_base'
import type { Report } from '#reports/define_report'

/** Every report. */
export const reports: Report[] = [customerBase]

export function reportNamed(key: string): Report {
  const report = reports.find((one) => one.key === key)
  if (!report) throw new Error(`No report is called "${key}"`)
  return report
}
