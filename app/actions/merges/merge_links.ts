import { findValue, valueById } from '#dictionaries/values'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import type { LinkRow, Snapshot } from '#actions/merges/snapshot'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

type Client = Pick<QueryClientContract, 'from'>

const COLUMNS = ['id', 'from_id', 'to_id', 'type_id', 'note', 'created_by', 'created_at'] as const

/** What becomes of the relations of customers that are merged. */
export interface LinkPlan {
  moved: LinkRow[]
  /** Between two of them: nobody is related to themselves. */
  loops: LinkRow[]
  /** Such a relation is there already. */
  repeated: LinkRow[]
}

/** Relations of any of these customers, the oldest first. */
export const linksOf = (client: Client, ids: string[]): Promise<LinkRow[]> =>
  client
    .from('customer_links')
    .where('tenant_id', current.tenant.id)
    .where((either) => void either.whereIn('from_id', ids).orWhereIn('to_id', ids))
    .orderBy('id')
    .select(...COLUMNS) as Promise<LinkRow[]>

export function planLinks(links: LinkRow[], main: string, others: string[]): LinkPlan {
  const isOther = (id: string) => others.includes(id)
  const led = ({ from_id: from, to_id: to, type_id: type }: LinkRow) =>
    saying(isOther(from) ? main : from, isOther(to) ? main : to, type)
  const moving = links.filter(({ from_id: from, to_id: to }) => isOther(from) || isOther(to))
  const known = new Set(links.filter((link) => !moving.includes(link)).map(led))
  const plan: LinkPlan = { moved: [], loops: [], repeated: [] }
  const inside = [main, ...others]
  for (const link of moving) {
    if (inside.includes(link.from_id) && inside.includes(link.to_id)) plan.loops.push(link)
    else if (known.has(led(link))) plan.repeated.push(link)
    else plan.moved.push(link)
    known.add(led(link))
  }
  return plan
}

/** The same relation is told from either end: "parent company of" and "subsidiary of". */
function saying(from: string, to: string, type: string): string {
  const inverse = findValue('relation_type', String(valueById(type)?.extra.inverse ?? ''))?.id
  return [`${from} ${to} ${type}`, `${to} ${from} ${inverse ?? type}`].slice(0, inverse ? 2 : 1).sort()[0]
}

/** Those that would be in the way go first. */
export async function mergeLinks(
  trx: TransactionClientContract,
  main: string,
  others: string[]
): Promise<Snapshot['links']> {
  const { moved, loops, repeated } = planLinks(await linksOf(trx, [main, ...others]), main, others)
  const dropped = [...loops, ...repeated]
  if (dropped.length) await rows(trx, dropped).delete()
  for (const column of ['from_id', 'to_id'] as const) {
    const own = moved.filter((link) => others.includes(link[column]))
    if (own.length) await rows(trx, own).update({ [column]: main })
  }
  return { moved: moved.map(({ id, from_id, to_id }) => ({ id, from_id, to_id })), dropped }
}

/** Puts relations back where they are as the merge left them, and those that it dropped. */
export async function partLinks(trx: TransactionClientContract, { moved, dropped }: Snapshot['links'], main: string) {
  for (const column of ['from_id', 'to_id'] as const)
    for (const [owner, links] of Map.groupBy(moved, (link) => link[column]))
      if (owner !== main)
        await rows(trx, links)
          .where(column, main)
          .update({ [column]: owner })
  await insertMany(trx, 'customer_links', [...COLUMNS], await possible(trx, dropped))
}

/** Its type may be gone since, and whom it leads to. */
async function possible(trx: TransactionClientContract, links: LinkRow[]): Promise<LinkRow[]> {
  if (!links.length) return []
  const ends = links.flatMap(({ from_id: from, to_id: to }) => [from, to])
  const found = await trx.from('customers').where('tenant_id', current.tenant.id).whereIn('id', ends).select('id')
  const there = new Set(found.map(({ id }) => id))
  return links.filter(
    ({ from_id: from, to_id: to, type_id: type }) => there.has(from) && there.has(to) && valueById(type)
  )
}

const rows = (trx: TransactionClientContract, links: { id: string }[]) =>
  trx
    .from('customer_links')
    .where('tenant_id', current.tenant.id)
    .whereIn(
      'id',
      links.map(({ id }) => id)
    )
