import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { fold } from '#text/fold'
import { commonPieces } from '#validators/common_passwords'
import { topPasswords } from '#validators/top_passwords'

/** Characters of a password that is all there is to signing in, and of one with a second factor (NIST SP 800-63B §3.1.1.2). */
export const SHORTEST = { alone: 15, withSecondFactor: 12 }
const LONGEST = 128
const LEFT_OVER = 4

/** What a password is held to: validators get it as `meta`. */
export interface PasswordRules {
  /** Words of the person and the company. */
  contextWords?: string[]
  /** In characters. */
  shortest?: number
}

/**
 * As it is compared: people type the same characters in several ways (RFC 8265 §4.2). What is longer than any that was
 * ever taken matches none, and is not computed with.
 */
export const comparable = (typed: string) => {
  const password = typed.normalize('NFKC')
  return [...password].length > LONGEST ? '' : password
}

/**
 * At least 15 (12 where a second factor is asked for) and at most 128 characters of any kind, and not made of what everybody tries first:
 * common words, runs of keys, the product, the person's own name (NIST SP 800-63B §3.1.1.2).
 */
export const strongEnough = vine.createRule((value: unknown, _options: undefined, field: FieldContext) => {
  if (typeof value !== 'string') return
  const { shortest = SHORTEST.alone, contextWords } = field.meta as PasswordRules
  const problem = passwordProblem(value, { shortest, contextWords })
  if (problem) field.report(`password_${problem}`, `password_${problem}`, field, { shortest })
})

export function passwordProblem(
  password: string,
  { contextWords = [], shortest = SHORTEST.alone }: PasswordRules = {}
): 'short' | 'long' | 'common' | undefined {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < shortest) return 'short'
  if (characters.length > LONGEST) return 'long'
  return isCommon(password, contextWords) ? 'common' : undefined
}

/** The words that a password of this person should not be made of. */
export function contextWordsOf({ name, email }: { name: string; email: string }, companies: string[] = []): string[] {
  const texts = ['clientele', name, email, ...companies].map((text) => fold(text))
  return [...new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)))].filter((word) => word.length > 3)
}

/** As it is typed, and with signs read as the letters that they stand for. */
function isCommon(password: string, contextWords: string[]): boolean {
  const typed = fold(password)
  if (topPasswords.some((top) => typed.includes(top) && typed.length <= top.length + LEFT_OVER)) return true
  const pieces = [...contextWords, ...commonPieces].sort((a, b) => b.length - a.length)
  return [plainOf(typed), plainOf(unleet(typed))].some((text) => [...leftOver(text, pieces)].length < LEFT_OVER)
}

/** What is left without repeated and known parts, years, and a number at the end. */
function leftOver(text: string, pieces: string[]): string {
  let rest = text.replace(/(.{1,4}?)\1{2,}/gu, '')
  for (const piece of pieces) rest = rest.replaceAll(piece, '')
  return rest.replace(/(?:19|20)\d\d|\d{1,4}$/g, '')
}

const plainOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

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
