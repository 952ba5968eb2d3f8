import { fold } from '#text/fold'

/** A machine word made of what a person typed: "Tax region" → tax_region. Falls back where no Latin letter is left. */
export function suggestKey(text: string, fallback: string, taken: (key: string) => boolean, longest = 50): string {
  const word = fold(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
  const key = word.slice(0, longest - 4).replace(/_+$/, '') || fallback
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? key : `${key}_${number}`
    if (!taken(candidate)) return candidate
  }
}
