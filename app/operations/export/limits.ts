import { current } from '#tenancy/current'

/** What a company holds its exports to; null where there is no bound. */
export interface ExportLimits {
  /** Days that a file is kept. */
  days: number
  /** Above so many rows the password is asked for again. */
  confirmRows: number
  /** Above so many rows a second person has to approve. */
  approvalRows: number | null
  /** So many rows one person may take out within 24 hours. */
  dailyRows: number | null
}

export function exportLimits(): ExportLimits {
  const { exportDays, exportConfirmRows, exportApprovalRows, exportDailyRows } = current.tenant.settings
  return {
    days: exportDays ?? 7,
    confirmRows: exportConfirmRows ?? 1_000,
    approvalRows: exportApprovalRows ?? null,
    dailyRows: exportDailyRows ?? null,
  }
}
