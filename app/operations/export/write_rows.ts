import { columnsOf } from '#operations/export/columns'
import { fileFormats } from '#operations/export/formats'
import { totalOf } from '#operations/export/measure'
import { ROWS_OF_PART } from '#operations/export/plan'
import { RowReader } from '#operations/export/row_reader'
import type { ExportRun, Spool } from '#operations/export/spool'

/** Rows of the first part: before all is counted, something is there. */
const FIRST = 500

/** Writes the next part. */
export async function writeRows(run: ExportRun, spool: Spool): Promise<'more'> {
  const { checkpoint, plan } = run
  const first = checkpoint.parts.length === 0
  const total = first ? null : (run.total ?? (await totalOf(plan)))
  const part = fileFormats[plan.format].part(columnsOf(plan), checkpoint.sheets)
  const reader = new RowReader(run, first ? FIRST : ROWS_OF_PART)
  await spool.write(part.stored(reader.rows(part)), async ({ id }) => ({
    total,
    done: run.done + reader.read,
    checkpoint: {
      parts: [...checkpoint.parts, id],
      sheets: part.sheets,
      after: reader.after,
      stage: reader.ended ? 'file' : 'rows',
    },
    result: { rows: run.result.rows + reader.written },
  }))
  return 'more'
}
