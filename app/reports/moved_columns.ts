/** Columns after a press on "move up" or "move down": `up:<key>`. */
export function movedColumns(columns: string[], move = ''): string[] {
  const [direction, key] = move.split(':')
  const from = columns.indexOf(key)
  const to = from + (direction === 'up' ? -1 : 1)
  return from < 0 || to < 0 || to >= columns.length ? columns : columns.with(from, columns[to]).with(to, columns[from])
}
