import { nationalDigits } from '#phones/phone'
import { bigramsOf, cut, isUnspaced, piecesOf, wordsOf } from '#text/words'

/** Before digits in reverse order: "last digits" is then a prefix look-up too. */
export const REVERSED = '~'

/** A folded word that is its own only term. */
const PLAIN = /^[a-z0-9]+$/
const APOSTROPHES = /['’ʼ`´]/g

/**
 * What a text is found by: for each word its runs of letters and digits, and
 * the whole word without its punctuation ("C-000123" → c, 000123, c000123).
 * "O'Brien" → obrien, o, brien. Scripts without spaces give bigrams and their
 * last character. Terms are folded, at most 64 bytes each, without repetition.
 */
export function termsOf(text: string): string[] {
  return distinct(wordsOf(text).flatMap(termsOfWord))
}

/**
 * What a phone is found by: all its digits, the national ones, the digits as
 * they were typed, and the first and last of these reversed after "~".
 * `e164` is null for a phone kept only as it was typed.
 */
export function phoneTerms(e164: string | null, asTyped: string): string[] {
  const typed = digitsOf(asTyped)
  const digits = e164 ? digitsOf(e164) : typed
  const national = e164 ? nationalDigits(e164) : typed
  return distinct([digits, national, typed, reversed(digits), reversed(typed)])
}

/** What an e-mail is found by: the address, "@" with its domain, and the words before the "@". */
export function emailTerms(address: string): string[] {
  const [whole = ''] = wordsOf(address)
  const at = whole.lastIndexOf('@')
  if (at < 0) return termsOf(address)
  return distinct([whole, whole.slice(at), ...termsOfWord(whole.slice(0, at))])
}

export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '')
}

export function reversed(digits: string): string {
  let turned = REVERSED
  for (let at = digits.length - 1; at >= 0; at--) turned += digits[at]
  return digits && turned
}

export function distinct(terms: string[]): string[] {
  return [...new Set(terms.filter(Boolean).map(cut))]
}

function termsOfWord(word: string): string[] {
  if (PLAIN.test(word)) return [word]
  const pieces = piecesOf(word)
  const parted = word.replace(APOSTROPHES, ' ')
  const more = parted === word ? [] : piecesOf(parted)
  return [...[...pieces, ...more].flatMap(termsOfPiece), joined(pieces)]
}

function termsOfPiece(piece: string): string[] {
  return isUnspaced(piece) ? [...bigramsOf(piece), [...piece].at(-1)!] : [piece]
}

function joined(pieces: string[]): string {
  return pieces.some(isUnspaced) ? '' : pieces.join('')
}
