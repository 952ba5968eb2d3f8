import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { fold } from '#text/fold'
import { commonPieces } from '#validators/common_passwords'

const SHORTEST = 12
const LONGEST = 128
const LEFT_OVER = 4

/** Words of the person and the company: validators get them as `meta.contextWords`. */
interface Meta {
  contextWords?: string[]
}

/**
 * At least 12 and at most 128 characters of any kind, and not made of what everybody tries first:
 * common words, runs of keys, the product, the person's own name (NIST SP 800-63B §3.1.1.2).
 */
export const strongEnough = vine.createRule((value: unknown, _options: undefined, field: FieldContext) => {
  if (typeof value !== 'string') return
  const problem = passwordProblem(value, (field.meta as Meta).contextWords)
  if (problem) field.report(`password_${problem}`, `password_${problem}`, field)
})

export function passwordProblem(
  password: string,
  contextWords: string[] = []
): 'short' | 'long' | 'common' | undefined {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < SHORTEST) return 'short'
  if (characters.length > LONGEST) return 'long'
  return isCommon(password, contextWords) ? 'common' : undefined
}

/** The words that a password of this person should not be made of. */
export function contextWordsOf({ name, email }: { name: string; email: string }, companies: string[] = []): string[] {
  const texts = ['clientele', name, email, ...companies].map((text) => fold(text))
  return [...new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)))].filter((word) => word.length > 3)
}

function isCommon(password: string, contextWords: string[]): boolean {
  const plain = unleet(fold(password)).replace(/[^\p{L}\p{N}]/gu, '')
  let rest = plain.replace(/(.{1,4}?)\1{2,}/gu, '')
  const pieces = [...contextWords.map(unleet), ...commonPieces].sort((a, b) => b.length - a.length)
  for (const piece of pieces) rest = rest.replaceAll(piece, '')
  return [...rest.replace(/(?:19|20)\d\d|\d{1,4}$/g, '')].length < LEFT_OVER
}

const LEET: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '$': 's',
  '5': 's',
  '7': 't',
}

/** p4ssw0rd → password; runs of digits stay, because they are pieces themselves. */
function unleet(text: string): string {
  return text.replace(/(?<!\d)[@4310!$57](?!\d)/g, (sign) => LEET[sign])
}
