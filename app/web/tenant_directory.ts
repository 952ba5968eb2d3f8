import db from '@adonisjs/lucid/services/db'
import type { CurrentTenant } from '#tenancy/current'

interface Row extends OwnWork {
  id: number
  slug: string
  name: string
  config_version: number
  settings: string
}

/** What a person's own operations in a tenant have to tell. */
export interface OwnWork {
  /** How many run or wait. */
  pending: number
  /** How many ended since they looked, and when the newest of them did. */
  ended: number
  newest: string | null
}

export type Entry = CurrentTenant & { work: OwnWork }

/** The active tenants that a person belongs to, by name: one statement of the directory tables. */
export async function tenantsOf(userId: string): Promise<Entry[]> {
  const rows: Row[] = await db
    .from('user_tenants as ut')
    .join('tenants as t', 't.id', 'ut.tenant_id')
    .where('ut.user_id', userId)
    .where('t.status', 'active')
    .orderBy('t.name')
    .select('t.id', 't.slug', 't.name', 't.config_version', 't.settings')
    .select(own('queue').count('*').as('pending'), own('notices').count('*').as('ended'))
    .select(own('notices').max('created_at').as('newest'))
  return rows.map(({ config_version: configVersion, settings, pending, ended, newest, ...tenant }) => {
    return { ...tenant, configVersion, settings: JSON.parse(settings), work: { pending, ended, newest } }
  })
}

const own = (table: 'queue' | 'notices') =>
  db.from(table).whereColumn(`${table}.user_id`, 'ut.user_id').whereColumn(`${table}.tenant_id`, 'ut.tenant_id')
