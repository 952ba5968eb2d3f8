import { monotonicFactory } from 'ulid'

const next = monotonicFactory()

/** A ULID (26 characters, Crockford base 32); each is greater than the one before it in this process. */
export function newId(): string {
  return next()
}

export function isId(value: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value)
}
