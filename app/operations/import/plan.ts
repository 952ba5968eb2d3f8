import type { CsvFormat } from '#files/csv/sniff'
import type { DateEvidence } from '#operations/import/date_evidence'
import type { WorkbookFacts } from '#files/xlsx/read/sheet_to_csv'

export const MODES = ['both', 'create', 'update'] as const
export type ImportMode = (typeof MODES)[number]

/** `auto`: a person where the row has a first or last name, a company otherwise. */
export const TYPES = ['auto', 'person', 'company'] as const
export type RowType = (typeof TYPES)[number]

/** Keys of the fields that may say which customer a row speaks of. */
export const MATCH_KEYS = ['phone', 'email', 'number', 'membership_number', 'id_number'] as const
export type MatchKey = (typeof MATCH_KEYS)[number]

/** What comes first in dates such as "3/5/2024"; unknown, they become issues. */
export const DATE_ORDERS = ['day', 'month', 'unknown'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** How a sample file or an issues file is given out. */
export const FILE_FORMATS = ['csv', 'xlsx'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** What was found in a file when it was uploaded. */
export interface FileFacts {
  /** How the kept file is written. */
  format: CsvFormat
  /** What the kept file was made of, if it was uploaded as a workbook. */
  workbook?: WorkbookFacts
  header: string[]
  /** Rows that hold customers. */
  rows: number
  /** Rows of the sample file (which fields are mandatory, sample data) that are still there. */
  helperRows: number[]
  /** It is the issues file of an earlier import: a column of explanations and marks in cells are left out. */
  corrected: boolean
  /** A few values of each column. */
  samples: string[][]
  /** The different cells of each column, null where they are too many for a dictionary. */
  values: (string[] | null)[]
  dates: DateEvidence
}

/** What a person chooses for a file. */
export interface ImportChoices {
  /** Field key of each column, null for one that is left out. */
  columns: (string | null)[]
  /** What customers get whose row says nothing: the value as a form control holds it. */
  constants: { [key: string]: string }
  type: RowType
  mode: ImportMode
  match: MatchKey[]
  dateOrder: DateOrder
  /** Keys of the fields whose missing dictionary values are made before the first row. */
  newValues: string[]
}

export interface ImportPlan extends FileFacts, ImportChoices {
  fileId: string
  fileName: string
  /** The operation that tries all rows of a large file. */
  checkId?: string
}

export interface ImportResult {
  created: number
  updated: number
  unchanged: number
  issues: number
  /** A person has seen the issues and hid them. */
  dismissed?: boolean
}

export interface ImportCheckpoint {
  /** The chosen values of dictionaries are there. */
  valuesMade?: boolean
  /** All rows up to this one are dealt with, as a spreadsheet numbers them; the header is 1. */
  row: number
  /** Rows behind it that are dealt with, too, while one between them waited. */
  ahead?: number[]
}
