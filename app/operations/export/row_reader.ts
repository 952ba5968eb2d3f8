import { columnsOf, needsOf } from '#operations/export/columns'
import type { Part } from '#operations/export/formats'
import { oldestFirst } from '#operations/export/measure'
import { BATCH, isDense, readBatch } from '#operations/export/read_batch'
import type { ExportRun } from '#operations/export/spool'
import { exportPermission } from '#operations/export/reach'
import type { Record } from '#fields/field'
import { loadReferences } from '#fields/references'
import { printCursor } from '#lists/cursor'
import { ListQuery } from '#lists/list_query'
import { scopeOf } from '#permissions/grants'
import { mayTouch } from '#permissions/row_scope'

/** Ids that are found in one statement. */
const IDS = 900
/** Characters that are handed on together. */
const BLOCK = 65_536
/** Batches that are on their way while one is printed: a server reads them on processors of its own. */
const AHEAD = 2

interface Found {
  ids: string[]
  dense: boolean
}

/** Reads the rows of one part. The database looks for the next batches while one is printed. */
export class RowReader {
  /** The last record read. */
  after: string | null
  ended = false
  read = 0
  written = 0
  private readonly fields
  private readonly needs
  private waiting: Found = { ids: [], dense: true }
  /** Ids are found one after the other, rows of several batches at the same time. */
  private finding: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly run: ExportRun,
    private readonly most: number
  ) {
    this.after = run.checkpoint.after
    this.fields = columnsOf(run.plan)
    this.needs = needsOf(run.plan.list, this.fields)
  }

  async *rows(part: Part): AsyncGenerator<string> {
    let block = ''
    const coming = Array.from({ length: AHEAD }, () => this.nextBatch())
    for (let batch = coming.shift(); batch; batch = coming.shift()) {
      const records = await batch
      if (!this.isRead) coming.push(this.nextBatch())
      this.written += records.length
      for (const record of records) {
        block += part.row(record)
        if (block.length < BLOCK) continue
        yield block
        block = ''
      }
    }
    if (block) yield block
  }

  /** Whoever stops reading leaves the last ones unawaited. */
  private nextBatch(): Promise<Record[]> {
    const batch = this.batch()
    batch.catch(() => {})
    return batch
  }

  private get isRead() {
    return !this.waiting.ids.length && (this.ended || this.read >= this.most)
  }

  /** The list shows what the person may see; less of it may be theirs to take away. */
  private async batch(): Promise<Record[]> {
    const { ids, dense } = await this.nextIds()
    const permission = exportPermission(this.run.plan.list)
    const read = await readBatch(ids, this.needs, dense)
    const records = scopeOf(permission) === 'all' ? read : read.filter((record) => mayTouch(permission, record))
    await loadReferences(records, this.fields)
    return records
  }

  private nextIds(): Promise<Found> {
    const found = this.finding.then(async () => {
      if (!this.waiting.ids.length && !this.isRead) await this.findIds()
      return { ...this.waiting, ids: this.waiting.ids.splice(0, BATCH) }
    })
    this.finding = found
    return found
  }

  private async findIds() {
    const cursor = this.after ? printCursor({ id: this.after, value: null }) : null
    const query = await ListQuery.for(oldestFirst(this.run.plan, cursor, IDS))
    const { ids: found, next } = await query.page()
    const ids = found.filter((id) => id <= this.run.checkpoint.newest!)
    this.ended = next === null || ids.length < found.length
    this.after = ids.at(-1) ?? this.after
    this.read += ids.length
    this.waiting = { ids, dense: await isDense(this.needs.table, ids) }
  }
}
