import type { SheetSoFar } from '#files/xlsx/sheet_part'
import type { SavedState } from '#lists/list_state'
import type { Access } from '#permissions/field_access'
import type { Reach } from '#permissions/verbs'

export const formats = ['xlsx', 'csv', 'jsonl'] as const
export type Format = (typeof formats)[number]

/** So many rows and one more batch at most: what is lost by a kill, and how often the disk is waited for. */
export const ROWS_OF_PART = 20_000

/** What every generated file is asked for with. */
export interface FilePlan {
  /** Key of a report: app/reports. */
  report: string
  format: Format
  /** What it is called, where that is not the report's own name. */
  name?: string
  /** Days that the file is kept, where that is not what the tenant has set. */
  daysKept?: number
}

/** What a person asked for; evaluated as that person while it runs. */
export interface ExportPlan extends FilePlan {
  list: string
  /** What the list shows; its columns are those of the file, in this order. */
  state: SavedState
  /** Headings of one's own, by the key of their column; the field's name otherwise. JSON Lines goes by keys. */
  headings?: { [key: string]: string }
  /** As an import takes it unchanged: see as_imports_read.ts. */
  reimportable?: boolean
}

/** Each stage is one or more steps: what there is to write, its rows, the file made of them, away with the parts. */
export interface ExportCheckpoint {
  stage: 'measure' | 'rows' | 'file' | 'clean'
  /** The newest record when the export began: later ones are not part of it. Empty when there was none. */
  newest: string | null
  /** The last record written. */
  after: string | null
  /** Stored files that hold the rows so far, in order. */
  parts: string[]
  /** Of a workbook: the sheets that the parts fill, in order. */
  sheets: SheetSoFar[]
  /** The stored file that the step in hand writes; whoever takes over removes it. */
  writing: string | null
}

/** The manifest of the finished file. */
export interface ExportResult {
  rows: number
  fileId: string | null
  size: number
  /** Lower-case hexadecimal. */
  sha256: string | null
  expiresAt: string | null
  /** Whose records the person could see and export: downloading asks for no less. */
  view: Reach
  export: Reach
  /** Users whose records "team" opened, where that was one of the two. */
  mates?: string[]
  /** The fields that were not theirs to write when it was begun: see withheld.ts. */
  fields: { [key: string]: Access }
}

export const start: { checkpoint: ExportCheckpoint; result: ExportResult } = {
  checkpoint: { stage: 'measure', newest: null, after: null, parts: [], sheets: [], writing: null },
  result: { rows: 0, fileId: null, size: 0, sha256: null, expiresAt: null, view: 'none', export: 'none', fields: {} },
}
