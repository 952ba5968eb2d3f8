import { DateTime } from 'luxon'
import { toMoment, now } from '#database/decorators'
import { columnsOf } from '#operations/export/columns'
import { fileFormats } from '#operations/export/formats'
import { exportLimits } from '#operations/export/limits'
import { sensitivitiesOf } from '#operations/export/sensitivity'
import type { ExportRun, FileRun, Spool } from '#operations/export/spool'
import type { Field } from '#fields/field'
import { titleOf } from '#reports/title_of'
import { noteInLedger } from '#reports/ledger'
import { current } from '#tenancy/current'
import { insertMany } from '#tenancy/bulk'

export const buildFile = (run: ExportRun, spool: Spool) => makeFile(run, spool, columnsOf(run.plan))

/** Makes the file of its parts; its row, its manifest and the entry in the ledger appear together. */
export async function makeFile(run: FileRun, spool: Spool, fields: Field[]): Promise<'more'> {
  const { format, daysKept } = run.plan
  const { type, file } = fileFormats[format]
  const label = titleOf(run.plan)
  await spool.write(file(spool, fields, run.checkpoint.sheets, label), async ({ id, size, sha256, trx }) => {
    const expiresAt = toMoment(DateTime.utc().plus({ days: daysKept ?? exportLimits().days }))
    const today = DateTime.now().setZone(current.timeZone).toISODate()
    const row = {
      id,
      name: `${label} ${today}.${format}`,
      type,
      size,
      sha256,
      purpose: 'export',
      operation_id: run.id,
    }
    await insertMany(trx, 'files', FILE, [
      { ...row, user_id: current.user!.id, created_at: now(), expires_at: expiresAt },
    ])
    const told = { ...run.plan, sensitivities: sensitivitiesOf(fields), rows: run.result.rows, sha256 }
    await noteInLedger(trx, 'export', run.id, told)
    return { total: run.done, checkpoint: { stage: 'clean' }, result: { fileId: id, size, sha256, expiresAt } }
  })
  return 'more'
}

const FILE = ['id', 'name', 'type', 'size', 'sha256', 'purpose', 'operation_id', 'user_id', 'created_at', 'expires_at']
