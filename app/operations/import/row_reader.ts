import { fileStore } from '#files/index'
import { openCsv, type CsvRow } from '#files/csv/open_csv'
import { cleanCell } from '#operations/import/marks'
import type { FileFacts } from '#operations/import/plan'
import { current } from '#tenancy/current'

/** One row of an uploaded file: as many cells as the header has, formula escapes and marks removed. */
export interface ImportRow {
  rowNo: number
  cells: string[]
  /** Cells behind the last column of the header, if any of them holds something. */
  surplus: string[]
}

/** Reads the customers' rows of a stored file in order, from any row on. */
export class RowReader {
  readonly #rows: AsyncGenerator<CsvRow>
  #waiting: ImportRow[] = []

  private constructor(
    content: AsyncIterable<Uint8Array>,
    private readonly facts: FileFacts,
    after: number,
    private readonly passed: Set<number>
  ) {
    this.#rows = openCsv(content, { format: facts.format, fromRow: Math.max(after, 1) + 1 })
  }

  /** Behind the row `after`, but for those that are `passed`. */
  static async open(facts: FileFacts & { fileId: string }, after: number, passed: number[] = []) {
    return new RowReader(await fileStore.openRead(current.tenant.id, facts.fileId), facts, after, new Set(passed))
  }

  /** The next rows, at most `count`; none at the end. */
  async take(count: number): Promise<ImportRow[]> {
    const rows = this.#waiting.splice(0, count)
    while (rows.length < count) {
      const { value, done } = await this.#rows.next()
      if (done) break
      if (!this.#isPassed(value)) rows.push(this.#rowOf(value))
    }
    return rows
  }

  /** Rows for the next `take`, in their order. */
  giveBack(rows: ImportRow[]) {
    this.#waiting.unshift(...rows)
  }

  async close() {
    await this.#rows.return(undefined)
  }

  #isPassed = ({ rowNo }: CsvRow) => this.passed.has(rowNo) || this.facts.helperRows.includes(rowNo)

  #rowOf({ rowNo, cells }: CsvRow): ImportRow {
    const { header, corrected } = this.facts
    const width = header.length
    const behind = cells.slice(width + (corrected ? 1 : 0)).map((cell) => cleanCell(cell, corrected))
    const surplus = behind.slice(0, behind.findLastIndex(Boolean) + 1)
    return { rowNo, cells: header.map((_, at) => cleanCell(cells[at] ?? '', corrected)), surplus }
  }
}
