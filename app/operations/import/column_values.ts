const MOST = 200
const LONGEST = 60
/** Characters that the lists of all columns together may take of a plan. */
const ROOM = 40_000

/** The different cells of each column, as far as a column might hold values of a dictionary. */
export class ColumnValues {
  #columns: (Set<string> | null)[]
  #room = ROOM

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => new Set<string>())
  }

  add(cells: string[]) {
    this.#columns.forEach((seen, at) => {
      const cell = cells[at]
      if (seen && cell && !seen.has(cell)) this.#note(at, seen, cell)
    })
  }

  /** Null for a column with too many, too long ones. */
  list(): (string[] | null)[] {
    return this.#columns.map((seen) => seen && [...seen])
  }

  #note(at: number, seen: Set<string>, cell: string) {
    if (seen.size < MOST && cell.length <= LONGEST && cell.length <= this.#room) {
      seen.add(cell)
      this.#room -= cell.length
      return
    }
    for (const each of seen) this.#room += each.length
    this.#columns[at] = null
  }
}
