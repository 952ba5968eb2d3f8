import { open } from 'node:fs/promises'
import { type Encoding, encodingOf } from '#files/csv/encoding'
import { FileProblem } from '#files/file_problem'

export type Delimiter = ',' | ';' | '\t' | '|'

export interface CsvFormat {
  encoding: Encoding
  delimiter: Delimiter
  /** The file begins with Excel's line "sep=;", which is no row. */
  sepLine: boolean
}

const HEAD_BYTES = 64 * 1024
const RECORDS = 50
const DELIMITERS: Delimiter[] = [',', ';', '\t', '|']
/** A field that begins with a quote, up to the quote that ends it. */
const QUOTED = /(^|[,;\t|\r\n])"[^"]*(?:""[^"]*)*(?:"|$)/g

/** Guesses how a CSV file is written. Throws FileProblem `empty_file` or `binary_file` (params: kind). */
export async function sniffCsv(path: string): Promise<CsvFormat> {
  const head = await headOf(path)
  if (head.length === 0) throw new FileProblem('empty_file')
  const encoding = await encodingOf(path, head)
  const text = new TextDecoder(encoding).decode(head, { stream: true })
  if (!text.trim()) throw new FileProblem('empty_file')
  const sep = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1] as Delimiter | undefined
  return { encoding, delimiter: sep ?? delimiterOf(text), sepLine: sep !== undefined }
}

/** The candidate whose count outside quotes is the same in most records; more fields win a tie. */
export function delimiterOf(text: string): Delimiter {
  const records = countsOf(text)
  const ranked = DELIMITERS.map((delimiter, at) => {
    const counts = records.map((record) => record[at])
    const usual = mostFrequent(counts)
    const same = counts.filter((count) => count === usual && count > 0).length
    return { delimiter, agreement: same / counts.length, usual }
  })
  ranked.sort((a, b) => b.agreement - a.agreement || b.usual - a.usual)
  return ranked[0].agreement > 0 ? ranked[0].delimiter : busiest(records)
}

/** For each of the first records, how often each candidate stands outside quotes. */
function countsOf(text: string): number[][] {
  const lines = text.replace(QUOTED, '$1').split(/\r\n?|\n/)
  const records = lines.filter((line) => line !== '').slice(0, RECORDS)
  return records.map((line) => DELIMITERS.map((delimiter) => line.split(delimiter).length - 1))
}

function mostFrequent(counts: number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

function busiest(records: number[][]): Delimiter {
  const totals = DELIMITERS.map((_, at) => records.reduce((sum, counts) => sum + counts[at], 0))
  return DELIMITERS[totals.indexOf(Math.max(...totals))]
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
