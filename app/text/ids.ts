import { randomFillSync } from 'node:crypto'
import { encodeTime, monotonicFactory, ulid } from 'ulid'

const pool = new Uint8Array(4096)
let used = pool.length

/** Random bytes are drawn by the pool: one by one, they would cost more than the rest of the id. */
function random(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return pool[used++] / 256
}

const next = monotonicFactory(random)

/** A ULID (26 characters, Crockford base 32); each is greater than the one before it in this process. */
export function newId(): string {
  return next()
}

/** A ULID of that moment (milliseconds since 1970). */
export function idAt(milliseconds: number): string {
  return ulid(milliseconds, random)
}

/** No ULID of that moment, or after it, is less. */
export const firstIdAt = (milliseconds: number) => encodeTime(milliseconds) + '0'.repeat(16)

export function isId(value: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value)
}
