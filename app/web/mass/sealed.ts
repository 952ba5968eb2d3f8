import encryption from '@adonisjs/core/services/encryption'
import { current } from '#tenancy/current'

/** So long a page may stand open before what it holds is too old to be trusted. */
const LASTS = '2h'

/** A value that goes through a form and comes back as it was: only this person of this tenant can hand it in. */
export const sealed = (what: string, value: object) => encryption.encrypt(value, LASTS, purposeOf(what))

/** Null for what was altered, made for something or somebody else, or is too old. */
export function unsealed<T>(what: string, text: unknown): T | null {
  return typeof text === 'string' && text ? encryption.decrypt<T>(text, purposeOf(what)) : null
}

const purposeOf = (what: string) => `${what} ${current.tenant.id} ${current.user!.id}`
