import { createHash } from 'node:crypto'
import { fold, keyOf } from '#text/fold'

/** Bytes of UTF-8 that the folded columns of index tables hold. */
const MOST_BYTES = 191
const KEPT_BYTES = 120

/** Text as index tables and `sort_name` hold it: folded and cut between characters. */
export const indexText = (text: string): string => cutBytes(fold(text), MOST_BYTES)

/** As `indexText` for text whose accents make a difference: e-mail addresses, accounts, links. */
export const indexKey = (text: string): string => cutBytes(keyOf(text), MOST_BYTES)

/** What uniqueness is decided on: two long texts that differ late stay different. */
export function uniqueKey(text: string): string {
  const key = keyOf(text)
  if (Buffer.byteLength(key) <= MOST_BYTES) return key
  return cutBytes(key, KEPT_BYTES) + createHash('sha256').update(key).digest('hex')
}

export function cutBytes(text: string, most: number): string {
  if (text.length * 3 <= most || Buffer.byteLength(text) <= most) return text
  const bytes = Buffer.from(text)
  let end = most
  while ((bytes[end] & 0xc0) === 0x80) end--
  return bytes.toString('utf8', 0, end)
}
