import { ChangeExportLimits } from '#actions/settings/change_export_limits'
import { exportLimits, type ExportLimits } from '#operations/export/limits'
import type { Company } from '#tests/helpers/company'

/** A company holds its exports to this from now on. `as` hands each person the settings that the test's company has. */
export async function limitExports(company: Company, limits: Partial<ExportLimits>) {
  await company.as('owner', () => new ChangeExportLimits().handle({ ...exportLimits(), ...limits }))
  const { approvalRows, confirmRows, dailyRows, days } = limits
  Object.assign(company.tenant.settings, {
    ...(approvalRows !== undefined && { exportApprovalRows: approvalRows }),
    ...(confirmRows !== undefined && { exportConfirmRows: confirmRows }),
    ...(dailyRows !== undefined && { exportDailyRows: dailyRows }),
    ...(days !== undefined && { exportDays: days }),
  })
}
