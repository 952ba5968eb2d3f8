import { csv } from '#operations/export/csv_format'
import { jsonl } from '#operations/export/jsonl_format'
import type { Format } from '#operations/export/plan'
import { xlsx } from '#operations/export/xlsx_format'
import type { Spool } from '#operations/export/spool'
import type { Field, Record } from '#fields/field'
import type { SheetSoFar } from '#files/xlsx/sheet_part'

/** What is stored of a file, piece by piece. */
export type Content = AsyncIterable<Uint8Array | string>

/** How rows are kept in parts, and how the file is made of them. */
export interface FileFormat {
  /** Its media type. */
  type: string
  /** Begins the next part; `sheets` are those that the parts before it filled. */
  part(fields: Field[], sheets: SheetSoFar[]): Part
  file(spool: Spool, fields: Field[], sheets: SheetSoFar[], title: string): Content
}

/** One part while it is written. */
export interface Part {
  /** A record as the next row. */
  row(record: Record): string
  /** What the store gets for the rows. */
  stored(rows: AsyncIterable<string>): Content
  /** What the checkpoint notes once the part is stored. */
  readonly sheets: SheetSoFar[]
}

export const fileFormats: { [format in Format]: FileFormat } = { csv, xlsx, jsonl }
