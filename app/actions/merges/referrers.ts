import { copyRecord } from '#actions/records/copy_record'
import type { Draft } from '#actions/records/draft'
import type { Referrer } from '#actions/merges/snapshot'
import type { Field, Record } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import { readRecords } from '#lists/read_records'
import { current } from '#tenancy/current'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

type Client = Pick<QueryClientContract, 'from'>

/**
 * Ids of customers elsewhere whose fields name one of those that leave. Who lies in the bin is found by nothing, and is led on
 * when read.
 */
export async function referrersOf(
  client: Client,
  { main, others }: { main: string; others: string[] },
  most: number
): Promise<string[]> {
  const fields = referring().map(({ id }) => id)
  if (!fields.length) return []
  const rows = await client
    .from('custom_ref')
    .where('tenant_id', current.tenant.id)
    .whereIn('field_id', fields)
    .whereIn('value', others)
    .whereNotIn('record_id', [main, ...others])
    .distinct('record_id')
    .orderBy('record_id')
    .limit(most)
  return rows.map((row) => row.record_id)
}

/** Those customers, naming the main one instead. */
export async function repoint(client: Client, ids: string[], from: string[], main: string) {
  const records = await readRecords(ids, client)
  const referrers = records.map((before) => ({ before, kept: keptOf(before, from) }))
  const drafts: Draft[] = referrers.map(({ before, kept }) => ({
    before,
    after: naming(before, Object.keys(kept.named), () => main),
  }))
  return { drafts, kept: referrers.map(({ kept }) => ({ ...kept, version: kept.version + 1 })) }
}

/** As they were before, where they still name the main one. Who was saved since keeps the date of that. */
export async function pointBack(client: Client, referrers: Referrer[], main: string): Promise<Draft[]> {
  const records = await readRecords(
    referrers.map(({ id }) => id),
    client
  )
  return records.map((before) => {
    const { named, version, updated_at, updated_by } = referrers.find(({ id }) => id === before.id)!
    const fields = referring().filter((field) => named[field.id] && field.store.read(before, field) === main)
    const after = naming(
      before,
      fields.map(({ id }) => id),
      (fieldId) => named[fieldId]
    )
    return { before, after, ...(before.version === version && { stamped: { updated_at, updated_by } }) }
  })
}

function naming(record: Record, fieldIds: string[], whom: (fieldId: string) => string): Record {
  const after = copyRecord(record)
  for (const field of referring()) if (fieldIds.includes(field.id)) field.store.write(after, field, whom(field.id))
  return after
}

function keptOf(record: Record, from: string[]): Referrer {
  const { id, version, updated_at, updated_by } = record
  const named = referring().map((field) => [field.id, field.store.read(record, field)] as const)
  const theirs = named.filter((pair): pair is [string, string] => from.includes(String(pair[1])))
  return { id, version, updated_at, updated_by, named: Object.fromEntries(theirs) }
}

const referring = (): Field[] =>
  everyFieldOf('customers').filter(({ type, store }) => type.name === 'customer' && store.name === 'custom_value')
