import { numberText } from '#files/xlsx/read/cell_text'
import { MAX_COLUMN, MAX_ROW } from '#files/xlsx/read/limits'
import type { NumberFormat } from '#files/xlsx/read/number_format'
import type { SheetNotes } from '#files/xlsx/read/notes'
import { broken } from '#files/xlsx/read/problem'
import { plainText, TextPieces } from '#files/xlsx/read/texts'
import { xmlEvents } from '#files/xlsx/read/xml_events'

export interface SheetRow {
  rowNo: number
  /** By position; holes are empty cells. */
  cells: string[]
}

export interface CellContext {
  texts: string[]
  formats: NumberFormat[]
  from1904: boolean
  notes: SheetNotes
}

interface OpenCell {
  column: number
  type: string
  style: number
  value: string | null
  formula: boolean
}

const PLAIN: NumberFormat = { kind: 'plain' }
/** A double is exact up to here; Excel keeps 15 digits and makes the others zeros. */
const EXACT = 1e15

/** The rows of a worksheet one by one. */
export function sheetRows(part: AsyncIterable<string>, context: CellContext): AsyncGenerator<SheetRow> {
  return xmlEvents(part, new RowCollector(context))
}

class RowCollector {
  #rows: SheetRow[] = []
  #row: SheetRow = { rowNo: 0, cells: [] }
  #cell: OpenCell | undefined
  #inValue = false
  #pieces = new TextPieces()

  constructor(private readonly context: CellContext) {}

  take = (): SheetRow[] => this.#rows.splice(0)

  open = (name: string, attributes: { [name: string]: string }) => {
    if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#inValue = true
    else if (name === 'f' && this.#cell) this.#cell.formula = true
    this.#pieces.opens(name)
  }

  text = (text: string) => {
    if (this.#inValue && this.#cell) this.#cell.value = (this.#cell.value ?? '') + text
    else this.#pieces.adds(text)
  }

  close = (name: string) => {
    this.#pieces.closes(name)
    if (name === 'v') this.#inValue = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#rows.push(this.#row)
  }

  #openRow({ r, hidden }: { [name: string]: string }) {
    const rowNo = Math.max(Number(r ?? 0), this.#row.rowNo + 1)
    if (!(rowNo <= MAX_ROW)) throw broken('row')
    if (hidden === '1' || hidden === 'true') this.context.notes.add('hidden_rows', rowNo)
    this.#row = { rowNo, cells: [] }
  }

  /** Some writers leave the place out: then a cell follows the one before. */
  #openCell({ r, t = 'n', s = '0' }: { [name: string]: string }) {
    const column = r ? columnOf(r) : this.#row.cells.length
    if (!(column < MAX_COLUMN)) throw broken('column')
    this.#cell = { column, type: t, style: Number(s), value: null, formula: false }
  }

  #closeCell() {
    const cell = this.#cell!
    this.#row.cells[cell.column] = this.#textOf(cell, this.#pieces.take())
    this.#cell = undefined
  }

  #textOf({ type, style, value, formula, column }: OpenCell, inline: string): string {
    const { texts, formats, from1904, notes } = this.context
    if (type === 'inlineStr') return inline
    if (formula && value === null) notes.add('no_result', this.#row.rowNo, column)
    if (value === null) return ''
    if (type === 's') return texts[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'e') notes.add('error', this.#row.rowNo, column)
    if (type !== 'n') return plainText(value)
    if (Math.abs(Number(value)) >= EXACT) notes.add('long_number', this.#row.rowNo, column)
    return numberText(value, formats[style] ?? PLAIN, from1904)
  }
}

/** "AB12" → 27. */
function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
