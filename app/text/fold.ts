/**
 * Folding makes two spellings of a name meet: "Gonçalves", "GONCALVES" and
 * "gonçalves" fold to the same text. It is for finding, never for storing.
 */

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  þ: 'th',
  ı: 'i',
  ĸ: 'k',
  ς: 'σ',
  ё: 'е',
  й: 'и',
}
const LETTER = /[ßæœøłđðħŧŋþıĸςёй]/g

/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. Not every
 * \p{M}: the vowels of Thai and Hindi and the voicing of kana are marks too,
 * and without them other words come out.
 */
const ACCENT =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g
const INVISIBLE = /\p{Cf}+/gu
const ASCII = /^[ -~]*$/
const PLAIN = /^[!-~]*(?: [!-~]+)*$/

/** NFKD, accents off, lower case, letters such as ø and ß spelled out, single spaces, trimmed. Idempotent. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().trim()
  return withoutAccents(withoutAccents(text).toLowerCase())
    .replace(LETTER, (letter) => LETTERS[letter])
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What uniqueness is decided on: NFKC, lower case, trimmed (collations differ between engines). */
export function keyOf(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().trim()
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').trim()
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(INVISIBLE, '').replace(ACCENT, '')
}
