import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { toMoment } from '#database/decorators'
import { current } from '#tenancy/current'

/** A request waits for a second person this long. */
const HOURS = 24
const MOST = 100

/** Somebody's request that another one's lost second factor be taken away. */
export interface FactorReset {
  askedBy: string
  askedAt: string
}

/**
 * Why nothing was done: `users.factor_refused_<reason>` in the language files. `elsewhere`: the person works with
 * another company too, whose protection nobody here may take away.
 */
export type FactorRefusal = 'self' | 'wider' | 'none' | 'elsewhere' | 'asked' | 'alone' | 'gone'

type Client = Pick<QueryClientContract, 'from'>

const since = () => toMoment(DateTime.utc().minus({ hours: HOURS }))

const rowsOf = (client: Client, membershipId: string) =>
  client.from('factor_resets').where({ tenant_id: current.tenant.id, membership_id: membershipId })

/** The requests that may still be approved. */
export const openResets = (membershipId: string, client: Client = db) =>
  rowsOf(client, membershipId).where('asked_at', '>', since())

export const expiredResets = (membershipId: string, client: Client) =>
  rowsOf(client, membershipId).where('asked_at', '<=', since())

export async function openReset(membershipId: string): Promise<FactorReset | null> {
  const row = await openResets(membershipId).first()
  return row && { askedBy: row.asked_by, askedAt: row.asked_at }
}

/** How many colleagues wait for the acting person to approve a reset that somebody else asked for. */
export async function countOpenResets(): Promise<number> {
  const rows = await db
    .from('factor_resets')
    .where('tenant_id', current.tenant.id)
    .where('asked_at', '>', since())
    .whereNot('asked_by', current.user!.id)
    .select('membership_id')
    .limit(MOST)
  return rows.length
}
