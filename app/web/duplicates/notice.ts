import { readPairs } from '#duplicates/read_pairs'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'

const MOST = 5

/** A quiet word on the page of a customer who is probably there twice; nothing for who can't do anything about it. */
export async function duplicatesNotice(record: Record) {
  if (record.deleted_at || !mayTouch('customers.edit', record)) return undefined
  const { pairs, next } = await readPairs({ state: 'open', customer: record.id }, MOST)
  if (pairs.length === 0) return undefined
  const label = translate(next ? 'duplicates.possible_most' : 'duplicates.possible', { count: pairs.length })
  return { label, href: `/${current.tenant.slug}/customers/duplicates?customer=${record.id}` }
}
