import type { Record } from '#fields/field'
import { fileFormats } from '#operations/export/formats'
import type { Spool } from '#operations/export/spool'
import type { ReportRun } from '#operations/report/operation'
import { rowsOf } from '#reports/index'
import type { RowBatch } from '#reports/row_source'

/** A part ends behind the stretch that passes this: with it, it stays below what a sheet is kept free for (sheetFor). */
const FULL = 5_000

/** Writes the next part. */
export async function writeBatches(run: ReportRun, spool: Spool): Promise<'more'> {
  const { checkpoint, plan } = run
  const source = rowsOf(plan.report)
  const part = fileFormats[plan.format].part(source.columns, checkpoint.sheets)
  let { after } = checkpoint
  let ended = false
  let written = 0
  async function* rows() {
    while (written < FULL && !ended) {
      const batch: RowBatch = await source.read(plan.days, after)
      yield batch.rows.map((row) => part.row(row as unknown as Record)).join('')
      written += batch.rows.length
      after = batch.after
      ended = batch.ended
    }
  }
  await spool.write(part.stored(rows()), async ({ id }) => ({
    done: run.done + written,
    checkpoint: { parts: [...checkpoint.parts, id], sheets: part.sheets, after, stage: ended ? 'file' : 'rows' },
    result: { rows: run.result.rows + written },
  }))
  return 'more'
}
