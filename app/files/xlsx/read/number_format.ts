/** How a cell with a number is shown, as far as it changes what the number says. */
export type NumberFormat =
  | { kind: 'plain' }
  | { kind: 'date' | 'time' | 'date_time' | 'elapsed' }
  /** Only zeros and fixed signs: "00000" shows 1067 as 01067. */
  | { kind: 'zeros'; pattern: string }

const BUILT_IN: [number, number, NumberFormat['kind']][] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date_time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'elapsed'],
  [47, 47, 'time'],
  [50, 58, 'date'],
]

/** Built-in formats have a number and no code (ECMA-376 §18.8.30). */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code)
  const kind = BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'plain'
  return { kind } as NumberFormat
}

function formatOfCode(code: string): NumberFormat {
  const shown = code.split(';')[0]
  if (/\[[hms]+\]/i.test(shown)) return { kind: 'elapsed' }
  const bare = shown.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/^general$/i.test(bare.trim())) return { kind: 'plain' }
  const [days, hours] = [/[yd]/i.test(bare), /[hs]/i.test(bare)]
  if (days || (/m/i.test(bare) && !hours)) return { kind: hours ? 'date_time' : 'date' }
  if (hours) return { kind: 'time' }
  const pattern = shown.replace(/\[[^\]]*\]|_./g, '').replace(/"([^"]*)"|\\(.)/g, '$1$2')
  return /^00+$/.test(bare.replace(/[ \-/()]/g, '')) ? { kind: 'zeros', pattern } : { kind: 'plain' }
}

/** Digits fill the zeros from the right, signs between them stay: 10679999 in "00000-0000" is 01067-9999. */
export function fillZeros(pattern: string, digits: string): string {
  const rest = [...digits]
  const filled = [...pattern].reverse().map((sign) => (sign === '0' ? (rest.pop() ?? '0') : sign))
  const first = filled.length - 1 - [...pattern].indexOf('0')
  filled.splice(first + 1, 0, ...rest.reverse())
  return filled.reverse().join('')
}
