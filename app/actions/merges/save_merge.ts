import type { MergeAsked } from '#actions/merges/merge_customers'
import { MOST_REFERRERS } from '#actions/merges/measure_merge'
import { mergeLinks } from '#actions/merges/merge_links'
import { moveRows } from '#actions/merges/move_rows'
import { referrersOf, repoint } from '#actions/merges/referrers'
import { unpacked, type KeptRecord, type MergeResult, type Snapshot } from '#actions/merges/snapshot'
import type { Write } from '#actions/records/changes'
import type { Draft } from '#actions/records/draft'
import { saveRecords } from '#actions/records/save_records'
import Merge from '#models/merge'
import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Hands over what belongs to the customers that leave, saves all of them, and writes down what it takes to undo it. */
export async function saveMerge(trx: TransactionClientContract, asked: MergeAsked, drafts: Draft[]): Promise<Merge> {
  const { id, main, others, kinds } = asked
  const moved = await moveRows(trx, { from: others, to: main, kinds })
  const links = kinds.has('relations') ? await mergeLinks(trx, main, others) : { moved: [], dropped: [] }
  const referrers = await repoint(trx, await referrersOf(trx, asked, MOST_REFERRERS), others, main)
  const result = { merged: others, moved: countsOf(moved, links) }
  const writes = await saveRecords(trx, [...noted(drafts, result), ...referrers.drafts], { source: 'merge' })
  const records = writes.slice(0, drafts.length).map(keptOf)
  const snapshot: Snapshot = { records, referrers: referrers.kept, moved, links }
  return Merge.create({ id, mainId: main, userId: current.user?.id ?? null, result, snapshot }, { client: trx })
}

/** Each of them is written, whether or not its values differ. */
const noted = ([main, ...others]: Draft[], { merged, moved }: MergeResult): Draft[] => [
  { ...main, deed: { action: 'take_over', after: { 'merge:took_over': merged, 'merge:moved': moved } } },
  ...others.map((draft): Draft => ({
    ...draft,
    deed: { action: 'merge', after: { 'merge:merged_into': main.after.id } },
  })),
]

const keptOf = ({ before, after, changed }: Write): KeptRecord => ({ before: before!, version: after.version, changed })

/** By noun; what nothing was moved of is left out. Contact points and addresses are told one by one, to who may see them. */
function countsOf(moved: Snapshot['moved'], links: Snapshot['links']): MergeResult['moved'] {
  const counts = Object.fromEntries(
    Object.entries(moved).map(([noun, byOwner]) => [noun, unpacked(Object.values(byOwner).join('')).length])
  )
  return links.moved.length ? { ...counts, relations: links.moved.length } : counts
}
