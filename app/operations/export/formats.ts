import { BOM, csvLine, type Cell } from '#files/csv/write'
import { xlsxStream } from '#files/xlsx/write_stream'
import type { Format } from '#operations/export/plan'
import { plainDates } from '#operations/export/cells'
import type { Field } from '#fields/field'

type Bytes = AsyncIterable<Uint8Array>

/** How rows are kept in parts, and how the file is made of them. */
interface Writer {
  type: string
  line(cells: Cell[], fields: Field[]): string
  file(parts: Bytes, fields: Field[], title: string): AsyncIterable<Uint8Array | string>
}

/**
 * CSV parts are the file's own lines: they are only put together. A workbook is a ZIP, which can't be
 * gone on with where it was cut, so its parts hold the cells as JSON, one row a line.
 */
export const writers: Record<Format, Writer> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    line: (cells, fields) => csvLine(plainDates(cells, fields)),
    async *file(parts, fields) {
      yield BOM + csvLine(fields.map(({ label }) => label))
      yield* parts
    },
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    line: (cells) => `${JSON.stringify(cells.map(withTime))}\n`,
    file: (parts, fields, title) =>
      xlsxStream({ sheetName: title, columns: fields.map(sheetColumn), rows: rowsIn(parts, fields) }),
  },
}

const WIDE = new Set(['name', 'company', 'email', 'address1', 'address2'])

function sheetColumn({ key, label, type }: Field) {
  const dates = type.name === 'date' ? ('date' as const) : ('datetime' as const)
  return { header: label, width: WIDE.has(key) ? 32 : Math.min(40, Math.max(14, label.length + 2)), dates }
}

const withTime = (cell: Cell) => (cell instanceof Date ? cell.getTime() : cell)

async function* rowsIn(parts: Bytes, fields: Field[]): AsyncGenerator<Cell[]> {
  const dates = fields.map(({ type }) => type.index === 'date')
  for await (const line of linesOf(parts)) {
    const cells: Cell[] = JSON.parse(line)
    yield cells.map((cell, at) => (dates[at] && typeof cell === 'number' ? new Date(cell) : cell))
  }
}

/** Split at line feeds only: a cell may hold U+2028, at which node:readline splits too. */
async function* linesOf(parts: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of parts) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop()!
    yield* lines
  }
}
