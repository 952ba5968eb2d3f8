import { makeFile } from '#operations/export/build_file'
import { failureOf } from '#operations/export/failure'
import { holdLimits } from '#operations/export/hold_limits'
import { start, type ExportCheckpoint, type ExportResult } from '#operations/export/plan'
import { Spool } from '#operations/export/spool'
import { OperationFailure } from '#operations/errors'
import { defineOperation, type OperationRun } from '#operations/operation'
import type { ReportPlan } from '#operations/report/plan'
import { holdSight, sightNow } from '#operations/report/sight'
import { writeBatches } from '#operations/report/write_batches'
import { tellRecipients } from '#operations/report/tell_recipients'
import { can } from '#permissions/grants'
import { formatDay } from '#fields/formats'
import { titleOf } from '#reports/title_of'
import { reportNamed, rowsOf } from '#reports/index'

export type ReportRun = OperationRun<ReportPlan, ExportCheckpoint, ExportResult>

/** A report whose rows come from a source of its own: kept in parts and made a file of, as an export is. */
export const reportOperation = defineOperation<ReportPlan, ExportCheckpoint, ExportResult>({
  kind: 'report',
  permission: 'reports.view',
  icon: 'file-analytics',
  start,
  page: (id) => `/reports/exports/${id}`,
  about: (plan) => ({
    name: `${titleOf(plan)}, ${plan.format.toUpperCase()}`,
    details: [`${formatDay(plan.days.from)} – ${formatDay(plan.days.until)}`],
  }),
  links: ({ id, result }) => (result.fileId ? [{ name: 'file', path: `/reports/exports/${id}` }] : []),
  async step(run) {
    if (!can(reportNamed(run.plan.report).permission)) throw new OperationFailure('not_permitted')
    if (run.checkpoint.stage !== 'measure') holdSight(run)
    if (['rows', 'file'].includes(run.checkpoint.stage)) await holdLimits(run, 'report_too_large')
    const spool = await run.keep(() => Spool.takeOver(run))
    try {
      return await stages[run.checkpoint.stage](run, spool)
    } catch (error) {
      throw failureOf(error)
    }
  },
})

type Stage = (run: ReportRun, spool: Spool) => Promise<'more' | 'done'>

const stages: Record<ExportCheckpoint['stage'], Stage> = {
  async measure(run) {
    const sight = sightNow(rowsOf(run.plan.report))
    await run.commit(async () => ({
      checkpoint: { ...run.checkpoint, stage: 'rows' },
      result: { ...run.result, ...sight },
    }))
    return 'more'
  },
  rows: writeBatches,
  file: (run, spool) => makeFile(run, spool, rowsOf(run.plan.report).columns),
  async clean(run, spool) {
    await spool.removeParts()
    await tellRecipients(run.id)
    return 'done'
  },
}
