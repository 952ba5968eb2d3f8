import { type DateTime } from 'luxon'
import { personById } from '#dictionaries/people'
import Change from '#models/change'

const MOST = 20

/** Who took the file of a report out, newest first. */
export async function downloadsOf(operationId: string): Promise<{ by: string; at: DateTime }[]> {
  const entries = await Change.query()
    .where('record_id', operationId)
    .where('action', 'download')
    .orderBy('id', 'desc')
    .limit(MOST)
  return entries.map(({ userId, createdAt }) => ({ by: personById(userId!)?.name ?? '–', at: createdAt }))
}
