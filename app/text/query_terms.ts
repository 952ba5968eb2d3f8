import { parsePhone } from '#phones/phone'
import { digitsOf, distinct, reversed } from '#text/search_terms'
import { bigramsOf, isUnspaced, piecesOf, wordsOf } from '#text/words'

/** A record matches when one of its terms begins with `value`. */
export interface Alternative {
  kind: 'prefix'
  value: string
}

const PHONE_LIKE = /^(?=[^\d]*\d)[\d\s().\-/+]+$/
const MIN_LAST_DIGITS = 4

/**
 * What a person typed → one list of alternatives for each word: a record is
 * found when it has, for every word, a term that begins with one of the
 * alternatives.
 *
 * - Digits, or a phone in any format, count as one word: its digits; without
 *   leading zeros (trunk or "00"); in international form if it can be read;
 *   and, from four digits on, the same as last digits ("~" + reversed).
 * - A word with "@" is the beginning of an address, or "@" + domain.
 * - Other words split at punctuation ("jean-luc" is two words, "o'brien" one);
 *   scripts without spaces split into bigrams, each of which must match.
 *
 * Nothing to look for gives an empty list.
 */
export function queryTerms(query: string): Alternative[][] {
  const typed = query.normalize('NFKC').trim()
  if (PHONE_LIKE.test(typed)) return [phoneAlternatives(typed)]
  return wordsOf(typed).flatMap(alternativesOf)
}

function alternativesOf(word: string): Alternative[][] {
  if (word.includes('@') && word.length > 1) return [prefixes([word])]
  if (PHONE_LIKE.test(word)) return [phoneAlternatives(word)]
  return piecesOf(word).flatMap(alternativesOfPiece)
}

function alternativesOfPiece(piece: string): Alternative[][] {
  if (isUnspaced(piece)) return bigramsOf(piece).map((bigram) => prefixes([bigram]))
  return [prefixes([piece])]
}

function phoneAlternatives(typed: string): Alternative[] {
  const digits = digitsOf(typed.replace('(0)', ''))
  const significant = digits.replace(/^0+(?=\d)/, '')
  const phone = parsePhone(typed)
  const international = 'e164' in phone ? digitsOf(phone.e164) : ''
  const last = significant.length >= MIN_LAST_DIGITS ? [digits, significant].map(reversed) : []
  return prefixes([digits, significant, international, ...last])
}

function prefixes(values: string[]): Alternative[] {
  return distinct(values).map((value) => ({ kind: 'prefix', value }))
}
