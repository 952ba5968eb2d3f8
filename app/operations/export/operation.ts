import { about } from '#operations/export/about'
import { buildFile } from '#operations/export/build_file'
import { failureOf } from '#operations/export/failure'
import { holdLimits } from '#operations/export/hold_limits'
import { measure } from '#operations/export/measure'
import { start, type ExportCheckpoint, type ExportPlan, type ExportResult } from '#operations/export/plan'
import { exportPermission, holdReach } from '#operations/export/reach'
import { Spool, type ExportRun } from '#operations/export/spool'
import { refuseWithheld } from '#operations/export/withheld'
import { writeRows } from '#operations/export/write_rows'
import { defineOperation } from '#operations/operation'
import { tellRecipients } from '#operations/report/tell_recipients'

/**
 * A list as a file. Rows are read by key from the oldest to the newest of the moment it began and kept
 * in parts: whole stored files, so that any worker on any machine goes on behind the last one after a
 * kill. The file is made of the parts at the end and offered only once all of it is on the disk; a kill
 * while it is made repeats that stage, not the reading.
 */
export const exportOperation = defineOperation<ExportPlan, ExportCheckpoint, ExportResult>({
  kind: 'export',
  permission: ({ list }) => exportPermission(list),
  icon: 'file-export',
  start,
  page: (id) => `/reports/exports/${id}`,
  about,
  links: ({ id, result }) => (result.fileId ? [{ name: 'file', path: `/reports/exports/${id}` }] : []),
  async step(run) {
    if (['rows', 'file'].includes(run.checkpoint.stage)) {
      holdReach(run)
      await holdLimits(run)
    }
    const spool = await run.keep(() => Spool.takeOver(run))
    try {
      refuseWithheld(run)
      return await stages[run.checkpoint.stage](run, spool)
    } catch (error) {
      throw failureOf(error)
    }
  },
})

type Stage = (run: ExportRun, spool: Spool) => Promise<'more' | 'done'>

const stages: Record<ExportCheckpoint['stage'], Stage> = {
  measure,
  rows: writeRows,
  file: buildFile,
  async clean(run, spool) {
    await spool.removeParts()
    await tellRecipients(run.id)
    return 'done'
  },
}
