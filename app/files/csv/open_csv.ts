import { createReadStream } from 'node:fs'
import { Readable, pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type CsvFormat, sniffCsv } from '#files/csv/sniff'
import { FileProblem } from '#files/file_problem'

export interface CsvRow {
  /** As a spreadsheet numbers it: the header is 1, blank lines count. */
  rowNo: number
  /** Cells by position; a header such as "__proto__" is only text. */
  cells: string[]
  /** This row has more or fewer cells than the header. */
  ragged: boolean
}

export interface CsvOptions {
  /** The first row to yield; 2 leaves the header out. For going on where a run stopped. */
  fromRow?: number
  /** How the file is written, if it was looked at before; `sniffCsv(path)` otherwise. */
  format?: CsvFormat
}

/** The bytes of a file whose format is known: a stored file needs no path. */
type Bytes = AsyncIterable<Uint8Array>

/** Files that were put together hold all of them. */
const LINE_ENDS = ['\r\n', '\n', '\r']

export const MAX_RECORD = 64 * 1024
export const MAX_COLUMNS = 500

const PROBLEMS: Record<string, 'quote_not_closed' | 'quote_misplaced' | 'record_too_large'> = {
  CSV_QUOTE_NOT_CLOSED: 'quote_not_closed',
  CSV_INVALID_CLOSING_QUOTE: 'quote_misplaced',
  CSV_MAX_RECORD_SIZE: 'record_too_large',
}

/**
 * The rows of a CSV file one by one, in constant memory; lines without a value
 * are left out. Throws FileProblem: `empty_file`, `binary_file`, `wrong_encoding`,
 * `quote_not_closed`, `quote_misplaced`, `record_too_large`, `too_many_columns`,
 * each with the row after which reading stopped.
 */
export async function* openCsv(source: string | Bytes, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const format = await formatOf(source, options)
  let rowNo = format.sepLine ? -1 : 0
  let width = 0
  try {
    for await (const cells of recordsOf(source, format)) {
      rowNo++
      if (rowNo < 1) continue
      if (cells.length > MAX_COLUMNS) throw tooManyColumns(rowNo, cells)
      if (cells.every(isBlank)) continue
      width ||= cells.length
      if (rowNo >= (options.fromRow ?? 1)) yield { rowNo, cells, ragged: cells.length !== width }
    }
  } catch (error) {
    throw problemOf(error, rowNo, format)
  }
}

const isBlank = (cell: string) => cell.trim() === ''

function formatOf(source: string | Bytes, { format }: CsvOptions): CsvFormat | Promise<CsvFormat> {
  if (format) return format
  if (typeof source === 'string') return sniffCsv(source)
  throw new TypeError('openCsv: bytes without a path need their format')
}

function recordsOf(source: string | Bytes, format: CsvFormat): AsyncIterable<string[]> {
  const parser = parse({
    delimiter: format.delimiter,
    record_delimiter: LINE_ENDS,
    max_record_size: MAX_RECORD,
    relax_column_count: true,
    relax_quotes: true,
  })
  pipeline(Readable.from(textOf(source, format)), parser, () => {})
  return parser
}

/** Decoding is fatal: a byte that does not fit stops the run, it never becomes "�". */
async function* textOf(source: string | Bytes, format: CsvFormat): AsyncGenerator<string> {
  const bytes = typeof source === 'string' ? createReadStream(source) : source
  const decoder = new TextDecoder(format.encoding, { fatal: true })
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk as Buffer, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}

function tooManyColumns(rowNo: number, cells: string[]): FileProblem {
  return new FileProblem('too_many_columns', { rowNo, columns: cells.length, max: MAX_COLUMNS })
}

function problemOf(error: unknown, rowNo: number, { encoding }: CsvFormat): unknown {
  const code = (error as { code?: string }).code ?? ''
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new FileProblem('wrong_encoding', { rowNo, encoding })
  }
  if (!(error instanceof CsvError) || !(code in PROBLEMS)) return error
  return new FileProblem(PROBLEMS[code], { rowNo: Math.max(rowNo, 0) + 1, max: MAX_RECORD })
}
