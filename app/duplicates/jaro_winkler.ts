const PREFIX = 4
const SCALE = 0.1

/**
 * How alike two words are, from 0 to 1: Jaro's measure of common characters and their order, raised for a common beginning.
 * W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record Linkage",
 * Proceedings of the Section on Survey Research Methods, American Statistical Association, 1990.
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const jaro = jaroOf(short, long)
  return jaro + commonStart(short, long) * SCALE * (1 - jaro)
}

function jaroOf(short: string, long: string): number {
  const reach = Math.max(Math.floor(long.length / 2) - 1, 0)
  const taken = new Array<boolean>(long.length).fill(false)
  let inShort = ''
  for (let at = 0; at < short.length; at++) {
    const place = placeOf(short[at], long, taken, at - reach, at + reach)
    if (place < 0) continue
    taken[place] = true
    inShort += short[at]
  }
  const common = inShort.length
  if (common === 0) return 0
  const moved = transpositions(inShort, long, taken)
  return (common / short.length + common / long.length + (common - moved) / common) / 3
}

function placeOf(letter: string, text: string, taken: boolean[], from: number, to: number): number {
  const end = Math.min(to, text.length - 1)
  for (let at = Math.max(from, 0); at <= end; at++) if (!taken[at] && text[at] === letter) return at
  return -1
}

/** Half the common characters that stand in another order. */
function transpositions(inShort: string, long: string, taken: boolean[]): number {
  let moved = 0
  let at = 0
  for (let place = 0; place < long.length; place++) {
    if (taken[place] && long[place] !== inShort[at++]) moved++
  }
  return moved / 2
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < PREFIX && length < one.length && one[length] === other[length]) length++
  return length
}
