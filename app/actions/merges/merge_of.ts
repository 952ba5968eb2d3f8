import Merge from '#models/merge'
import type { MergeResult } from '#actions/merges/snapshot'
import type { Record } from '#fields/field'

const LOOKED_AT = 100

/** The id of the merge that a customer left by: the newest one, not undone, in which it was not the main one. */
export async function mergeOf({ id, merged_into_id: into }: Record): Promise<string | undefined> {
  const merges = await Merge.query()
    .where('main_id', String(into))
    .whereNull('undone_at')
    .orderBy('id', 'desc')
    .limit(LOOKED_AT)
    .select('id', 'result')
  return merges.find(({ result }) => (result as MergeResult).merged.includes(id))?.id
}
