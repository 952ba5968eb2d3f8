import { keyOf } from '#text/fold'

export interface HeaderProblem {
  code: 'duplicate_header' | 'empty_header'
  params: { name: string; column: number }
}

/** Headers that name no column or the same one twice; columns count from 1. */
export function headerProblems(cells: string[]): HeaderProblem[] {
  const seen = new Set<string>()
  return cells.flatMap((cell, at): HeaderProblem[] => {
    const key = keyOf(cell)
    const params = { name: cell.trim(), column: at + 1 }
    if (!key) return [{ code: 'empty_header', params }]
    if (seen.has(key)) return [{ code: 'duplicate_header', params }]
    seen.add(key)
    return []
  })
}
