import { columnLetters } from '#files/xlsx/cell'

/** What a person should know of a sheet before its values are believed. */
export type SheetNoteCode = 'hidden_rows' | 'no_result' | 'error' | 'long_number'

export interface SheetNote {
  code: SheetNoteCode
  count: number
  /** The first of them: "B7", or the number of a row. */
  first: string
}

export class SheetNotes {
  #notes = new Map<SheetNoteCode, SheetNote>()

  add(code: SheetNoteCode, rowNo: number, column?: number) {
    const note = this.#notes.get(code)
    if (note) note.count++
    else this.#notes.set(code, { code, count: 1, first: (column === undefined ? '' : columnLetters(column)) + rowNo })
  }

  list(): SheetNote[] {
    return [...this.#notes.values()]
  }
}
