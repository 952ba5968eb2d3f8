interface Named {
  name: string
}

/** A piece of a text: plain, or an @name with whom it names. */
export interface Piece<T> {
  text: string
  person?: T
}

const LETTER = /[\p{L}\p{N}_]/u

/**
 * Cuts a text at its mentions: "@Ana María", in small or capital letters, names the person with the longest such name; a name
 * that several people share names nobody.
 */
export function piecesOf<T extends Named>(text: string, people: T[]): Piece<T>[] {
  const known = unambiguous(people)
  const pieces: Piece<T>[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const person = at === 0 || !LETTER.test(text[at - 1]) ? personAt(text, at + 1, known) : undefined
    if (!person) continue
    const end = at + 1 + person.name.length
    if (at > from) pieces.push({ text: text.slice(from, at) })
    pieces.push({ text: text.slice(at, end), person })
    from = end
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces
}

/** Those whom a text mentions. */
export const mentionedIn = <T extends Named>(text: string, people: T[]): T[] => [
  ...new Set(piecesOf(text, people).flatMap(({ person }) => person ?? [])),
]

/** Longest first, so that "@Ana María" is not Ana. */
function unambiguous<T extends Named>(people: T[]): T[] {
  const byName = Map.groupBy(people, ({ name }) => name.toLowerCase())
  const alone = [...byName.values()].filter((same) => same.length === 1).flat()
  return alone.sort((one, other) => other.name.length - one.name.length)
}

const personAt = <T extends Named>(text: string, at: number, people: T[]) =>
  people.find(({ name }) => {
    const end = at + name.length
    return text.slice(at, end).toLowerCase() === name.toLowerCase() && !LETTER.test(text[end] ?? '')
  })
