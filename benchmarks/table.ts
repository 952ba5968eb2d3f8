export interface Line {
  work: string
  measured: string
  budget: string
  /** undefined where there is none to hold. */
  holds?: boolean
  beside?: string
}

/** A table for people: what was measured, what the bare driver needs, the budget and whether it holds. */
export function printTable(title: string, lines: Line[]) {
  const rows = [['work', 'measured', 'bare driver', 'budget', ''], ...lines.map(cellsOf)]
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  console.log(`\n${title}`)
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd()
    )
}

function cellsOf({ work, measured, budget, holds, beside }: Line) {
  const verdict = holds === undefined ? '' : holds ? 'holds' : 'MISSED'
  return [work, measured, beside ?? '', budget, verdict]
}

export const ms = (value: number) => `${value.toFixed(1)} ms`
export const times = (value: number) => `× ${value.toFixed(1)}`
