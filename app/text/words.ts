import { fold } from '#text/fold'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]+/gu
const ASCII = /^[ -~]*$/
const APOSTROPHE = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu
const MAX_BYTES = 64

/** The words of a text as people separate them: by white space, after folding. */
export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean)
}

/** Runs of letters and digits of one word. Apostrophes join: "o'brien" → "obrien". */
export function piecesOf(word: string): string[] {
  const runs = word.replace(APOSTROPHE, '').match(WORD) ?? []
  if (ASCII.test(word)) return runs
  return runs.flatMap((run) => run.replace(UNSPACED, ' $& ').trim().split(/ +/))
}

export function isUnspaced(piece: string): boolean {
  return !ASCII.test(piece) && piece.search(UNSPACED) >= 0
}

/** "王小明" → 王小, 小明. A single character stays alone. */
export function bigramsOf(piece: string): string[] {
  const characters = [...piece]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, at) => characters[at] + character)
}

/** At most 64 bytes of UTF-8, cut between characters. */
export function cut(term: string): string {
  if (term.length * 3 <= MAX_BYTES || Buffer.byteLength(term) <= MAX_BYTES) return term
  let bytes = 0
  let end = 0
  for (const character of term) {
    bytes += Buffer.byteLength(character)
    if (bytes > MAX_BYTES) break
    end += character.length
  }
  return term.slice(0, end)
}
