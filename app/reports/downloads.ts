import { type DateTime } from 'luxon'
import { personById } from '#dictionaries/people'
import Change from '#models/change'

const MOST = 20

export interface Download {
  by: string
  at: DateTime
}

/** Who took the file of a report out, newest first. */
export async function downloadsOf(operationId: string): Promise<Download[]> {
  return (await downloads([operationId]).limit(MOST)).map(downloadOf)
}

/** The same of several, by operation: one statement. */
export async function downloadsOfAll(operationIds: string[]): Promise<Map<string, Download[]>> {
  if (operationIds.length === 0) return new Map()
  const found = await downloads(operationIds).limit(MOST * operationIds.length)
  const byOperation = Map.groupBy(found, ({ recordId }) => recordId)
  return new Map([...byOperation].map(([id, changes]) => [id, changes.map(downloadOf)]))
}

const downloads = (ids: string[]) =>
  Change.query().whereIn('record_id', ids).where('action', 'download').orderBy('id', 'desc')

const downloadOf = ({ userId, createdAt }: Change): Download => ({
  by: personById(userId!)?.name ?? '–',
  at: createdAt,
})
