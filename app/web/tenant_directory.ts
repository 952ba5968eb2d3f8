import db from '@adonisjs/lucid/services/db'
import { KIND as MENTION } from '#actions/comments/mention_notices'
import { KIND as OPERATION } from '#operations/notices'
import type { CurrentTenant } from '#tenancy/current'

interface Row extends OwnWork {
  mentions: number
  newest_mention: string | null
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

/** Comments that mention a person and that they haven't seen. */
export interface OwnMentions {
  count: number
  /** When the newest of them was told. */
  newest: string | null
}

export type Entry = CurrentTenant & { work: OwnWork; mentions: OwnMentions }

/** The active tenants that a person belongs to, by name: one statement of the directory tables. */
export async function tenantsOf(userId: string): Promise<Entry[]> {
  const rows: Row[] = await db
    .from('user_tenants as ut')
    .join('tenants as t', 't.id', 'ut.tenant_id')
    .where('ut.user_id', userId)
    .where('t.status', 'active')
    .orderBy('t.name')
    .select('t.id', 't.slug', 't.name', 't.config_version', 't.settings')
    .select(own('queue').count('*').as('pending'), notices(OPERATION).count('*').as('ended'))
    .select(notices(OPERATION).max('created_at').as('newest'))
    .select(notices(MENTION).count('*').as('mentions'), notices(MENTION).max('created_at').as('newest_mention'))
  return rows.map(entryOf)
}

function entryOf({ id, slug, name, config_version: configVersion, settings, ...own }: Row): Entry {
  const { pending, ended, newest, mentions: count, newest_mention: newestMention } = own
  const told = { work: { pending, ended, newest }, mentions: { count, newest: newestMention } }
  return { id, slug, name, configVersion, settings: JSON.parse(settings), ...told }
}

const notices = (kind: string) => own('notices').where('notices.kind', kind)

const own = (table: 'queue' | 'notices') =>
  db.from(table).whereColumn(`${table}.user_id`, 'ut.user_id').whereColumn(`${table}.tenant_id`, 'ut.tenant_id')
