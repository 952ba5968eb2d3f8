import { noteDifference } from '#actions/note_difference'
import Tenant from '#models/tenant'
import type { ExportLimits } from '#operations/export/limits'
import { current, type TenantSettings } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** The limits are the company's, not a row of their own. */
export const OF_EXPORT_LIMITS = { list: 'export_limits', recordId: '0'.repeat(26) }

/** Changes what a company holds its exports to, from the next one on. */
export class ChangeExportLimits {
  async handle(limits: ExportLimits): Promise<void> {
    await transaction(async (trx) => {
      const tenant = await Tenant.query({ client: trx }).where('id', current.tenant.id).forUpdate().firstOrFail()
      const before = tenant.settings as TenantSettings
      const after = { ...before, ...settingsOf(limits) }
      await tenant.merge({ settings: after }).save()
      await noteDifference(trx, OF_EXPORT_LIMITS, told(before), told(after))
    })
  }
}

const settingsOf = ({ days, confirmRows, approvalRows, dailyRows }: ExportLimits) => ({
  exportDays: days,
  exportConfirmRows: confirmRows,
  exportApprovalRows: approvalRows,
  exportDailyRows: dailyRows,
})

const told = ({ exportDays, exportConfirmRows, exportApprovalRows, exportDailyRows }: TenantSettings) => ({
  days: exportDays,
  confirm_rows: exportConfirmRows,
  approval_rows: exportApprovalRows,
  daily_rows: exportDailyRows,
})
