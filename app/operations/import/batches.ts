import { numberRecords, withoutNumber } from '#actions/records/number_records'
import type { Draft } from '#actions/records/draft'
import type { ImportCheckpoint, ImportPlan } from '#operations/import/plan'
import { prepareRows, type Prepared } from '#operations/import/prepare_rows'
import { RowReader, type ImportRow } from '#operations/import/row_reader'
import type { Closable } from '#operations/operation'
import { current } from '#tenancy/current'

const SIZE = 500

/** Rows that are taken over together, and what is to be done with them. */
export interface Batch {
  rows: ImportRow[]
  prepared: Prepared
}
interface Ready extends Batch {
  version: number
  /** Those that were given a number of the series. */
  numbered: Draft[]
}

/**
 * A file's rows in batches. The next one is read, looked up and decided on while the database saves the one before: a server
 * works on a processor of its own. What was decided holds, unless the batch before has to do with the same customers.
 */
export class Batches implements Closable {
  #coming: Promise<Ready | undefined> | undefined
  /** Drawn for customers who were decided on again. */
  #numbers: unknown[] = []

  private constructor(
    private readonly reader: RowReader,
    private readonly plan: ImportPlan
  ) {}

  static async open(plan: ImportPlan, { row, ahead }: ImportCheckpoint) {
    return new Batches(await RowReader.open(plan, row, ahead), plan)
  }

  /** Without rows at the end of the file. */
  async next(): Promise<Batch> {
    const ready = (await this.#coming) ?? (await this.#prepare(await this.reader.take(SIZE)))
    this.#coming = undefined
    return ready.version === current.tenant.configVersion ? ready : this.#prepare(ready.rows)
  }

  /** Begins with the rows behind the last batch, none of which waits. */
  lookAhead() {
    this.#coming = this.#tryAhead()
    this.#coming.catch(() => {})
  }

  /** To be told what came of the last batch before the next one is asked for. */
  async saved({ later, places }: Prepared) {
    const coming = await this.#coming
    if (coming && (later.length > 0 || !coming.prepared.places.isDisjointFrom(places))) {
      this.#coming = undefined
      this.#numbers.push(...coming.numbered.map(({ after }) => after.number))
      this.reader.giveBack(coming.rows)
    }
    this.reader.giveBack(later)
  }

  async close() {
    await this.reader.close()
  }

  /** What fails while a batch is saved (SQLite has one connection, and it may be busy for long) is tried again behind it. */
  async #tryAhead(): Promise<Ready | undefined> {
    const rows = await this.reader.take(SIZE)
    try {
      return await this.#prepare(rows)
    } catch {
      this.reader.giveBack(rows)
      return undefined
    }
  }

  async #prepare(rows: ImportRow[]): Promise<Ready> {
    const { configVersion: version } = current.tenant
    const prepared = await prepareRows(rows, this.plan)
    const numbered = withoutNumber(prepared.drafts)
    for (const { after } of numbered.slice(0, this.#numbers.length)) after.number = this.#numbers.shift()
    await numberRecords(numbered)
    return { version, rows, prepared, numbered }
  }
}
