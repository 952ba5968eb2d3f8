import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { fromBase32, toBase32 } from '#text/base32'

const SECONDS = 30
const DIGITS = 6

/** A new secret of 160 bits, as RFC 4226 §4 recommends, in base 32. */
export const newSecret = () => toBase32(randomBytes(20))

export const stepAt = (milliseconds: number) => Math.floor(milliseconds / 1000 / SECONDS)

/** The code of a step of 30 seconds (RFC 6238 §4.2, RFC 4226 §5.3). */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = digest[digest.length - 1] & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The step that a code belongs to, one before and one after included as clocks differ; null when it is wrong. */
export function stepOf(code: string, secret: string, now = Date.now()): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const steps = [-1, 0, 1].map((drift) => stepAt(now) + drift)
  return steps.findLast((step) => timingSafeEqual(Buffer.from(code), Buffer.from(codeAt(secret, step)))) ?? null
}

/** What authenticator apps read from a QR code. */
export function otpauthUri(secret: string, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}
