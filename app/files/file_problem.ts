export type FileProblemCode =
  | 'empty_file'
  | 'binary_file'
  | 'nul_character'
  | 'workbook_broken'
  | 'workbook_too_large'
  | 'wrong_encoding'
  | 'quote_not_closed'
  | 'quote_misplaced'
  | 'record_too_large'
  | 'too_many_columns'
  | 'cell_too_long'
  | 'file_too_large'
  | 'disk_full'
  | 'no_rows'
  | 'duplicate_header'
  | 'empty_header'

/** What is wrong with a file or its place, as a code and values for a translated sentence. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly params: Record<string, string | number> = {}
  ) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'FileProblem'
  }
}
