/** Tabler's colour names that a value may carry; each has a tone in both themes. */
export const COLORS = [
  'gray',
  'blue',
  'indigo',
  'purple',
  'pink',
  'red',
  'orange',
  'yellow',
  'lime',
  'green',
  'teal',
  'cyan',
] as const

/** `secondary` and `azure` came with the first dictionaries and stay what they were. */
const KNOWN: readonly string[] = [...COLORS, 'azure', 'secondary']

export const colorOf = (text: string | null | undefined) => (text && KNOWN.includes(text) ? text : null)
