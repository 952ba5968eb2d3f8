import { rowOf } from '#operations/export/cells'
import { columnsOf, needsOf } from '#operations/export/columns'
import { writers } from '#operations/export/formats'
import { oldestFirst } from '#operations/export/measure'
import { BATCH, readBatch } from '#operations/export/read_batch'
import type { ExportRun, Spool } from '#operations/export/spool'
import type { Record } from '#fields/field'
import { printCursor } from '#lists/cursor'
import { ListQuery } from '#lists/list_query'
import { mayTouch } from '#permissions/row_scope'

/** Rows of one part; the first one is short, so that something is there at once. */
const FIRST = 1_000
const MOST = 20_000

/** Writes the next part. */
export async function writeRows(run: ExportRun, spool: Spool): Promise<'more'> {
  const reader = new Reader(run)
  await spool.write(reader.lines(), async ({ id }) => ({
    done: run.done + reader.read,
    checkpoint: { parts: [...run.checkpoint.parts, id], after: reader.after, stage: reader.ended ? 'file' : 'rows' },
    result: { rows: run.result.rows + reader.written },
  }))
  return 'more'
}

class Reader {
  after: string | null
  ended = false
  read = 0
  written = 0

  constructor(private readonly run: ExportRun) {
    this.after = run.checkpoint.after
  }

  async *lines(): AsyncGenerator<string> {
    const fields = columnsOf(this.run.plan)
    const needs = needsOf(fields)
    const cells = rowOf(fields)
    const writer = writers[this.run.plan.format]
    const most = this.run.checkpoint.parts.length ? MOST : FIRST
    while (!this.ended && this.read < most) {
      const ids = await this.nextIds()
      const records = (await readBatch(ids, needs)).filter(mayExport)
      this.written += records.length
      if (records.length) yield records.map((record) => writer.line(cells(record), fields)).join('')
    }
  }

  private async nextIds(): Promise<string[]> {
    const cursor = this.after ? printCursor({ id: this.after, value: null }) : null
    const query = await ListQuery.for(oldestFirst(this.run.plan, cursor, BATCH))
    const { ids: found, next } = await query.page()
    const ids = found.filter((id) => id <= this.run.checkpoint.newest!)
    this.ended = next === null || ids.length < found.length
    this.after = ids.at(-1) ?? this.after
    this.read += ids.length
    return ids
  }
}

/** The list shows what the person may see; less of it may be theirs to take away. */
const mayExport = (record: Record) => mayTouch('customers.export', record)
