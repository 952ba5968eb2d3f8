import type { HttpContext } from '@adonisjs/core/http'
import type { Viewing } from '#tenancy/current'
import { VIEWING } from '#web/sign_in'

/** Milliseconds after which it ends by itself. */
export const VIEWING_LASTS = 30 * 60_000

/** What a session remembers of looking through a role, for one company. */
export interface KeptViewing extends Viewing {
  userId: string
  /** Milliseconds since 1970. */
  until: number
}

type Session = HttpContext['session']
type ByTenant = { [tenantId: string]: KeptViewing }

const all = (session: Session): ByTenant => session.get(VIEWING, {})

export const keptViewing = (session: Session, tenantId: number): KeptViewing | undefined => all(session)[tenantId]

export function keepViewing(session: Session, tenantId: number, viewing: KeptViewing) {
  session.put(VIEWING, { ...all(session), [tenantId]: viewing })
}

export function forgetViewing(session: Session, tenantId: number) {
  const others = Object.entries(all(session)).filter(([id]) => id !== String(tenantId))
  session.put(VIEWING, Object.fromEntries(others))
}
