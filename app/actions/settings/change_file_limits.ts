import type { FileLimits } from '#actions/files/limits'
import { noteDifference } from '#actions/note_difference'
import Tenant from '#models/tenant'
import { current, type TenantSettings } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** The limits are the company's, not a row of their own. */
const OF_FILE_LIMITS = { list: 'file_limits', recordId: '0'.repeat(26) }

/** Changes what a company holds attached files to, from the next one on. */
export class ChangeFileLimits {
  async handle(limits: FileLimits): Promise<void> {
    await transaction(async (trx) => {
      const tenant = await Tenant.query({ client: trx }).where('id', current.tenant.id).forUpdate().firstOrFail()
      const before = tenant.settings as TenantSettings
      const after = { ...before, ...limits }
      await tenant.merge({ settings: after }).save()
      await noteDifference(trx, OF_FILE_LIMITS, told(before), told(after))
    })
  }
}

const told = ({ fileMegabytes, filesMegabytes, dailyFiles }: TenantSettings) => ({
  file_megabytes: fileMegabytes,
  files_megabytes: filesMegabytes,
  daily_files: dailyFiles,
})
