import db from '@adonisjs/lucid/services/db'
import { holdsOf, settleUnique } from '#actions/merges/settle_unique'
import { isOpen } from '#actions/merges/undo_window'
import type { Snapshot } from '#actions/merges/snapshot'
import { takeApart, type Left } from '#actions/merges/take_apart'
import type { Draft } from '#actions/records/draft'
import type { Record } from '#fields/field'
import { readRecords } from '#lists/read_records'
import type Merge from '#models/merge'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Why a merge can't be undone. */
export type Refusal = 'undone' | 'expired' | 'main_merged' | 'main_binned' | 'gone'

export interface UnmergePlan {
  main: Record
  /** Those that come back, as they are now. */
  others: Record[]
  refusal: Refusal | null
  drafts: Draft[]
  /** What stays as it is, because somebody changed it since. */
  left: Left[]
}

export const snapshotOf = ({ snapshot }: Merge) => snapshot as Snapshot

/** What undoing a merge would do, by what the customers are now; writes nothing. The main one is there: merges keep it. */
export async function planUnmerge(merge: Merge, client: Pick<QueryClientContract, 'from'> = db): Promise<UnmergePlan> {
  const { records: kept } = snapshotOf(merge)
  const now = await readRecords(
    kept.map(({ before }) => before.id),
    client
  )
  const [main, ...others] = now
  const complete = now.length === kept.length && others.every((one) => one.merged_into_id === main.id)
  const refusal = refusalOf(merge, main, complete)
  if (refusal) return { main, others, refusal, drafts: [], left: [] }
  const { drafts, left } = takeApart(kept, now)
  const taken = settleUnique(drafts, await holdsOf(drafts, client))
  return { main, others, refusal, drafts, left: [...left, ...taken] }
}

function refusalOf(merge: Merge, main: Record, complete: boolean): Refusal | null {
  if (merge.undoneAt) return 'undone'
  if (!isOpen(merge)) return 'expired'
  if (main.merged_into_id) return 'main_merged'
  if (main.deleted_at) return 'main_binned'
  return complete ? null : 'gone'
}
