import db from '@adonisjs/lucid/services/db'
import { fileStore } from '#files/index'
import { start, type ExportCheckpoint, type ExportResult } from '#operations/export/plan'
import { current } from '#tenancy/current'

const ENDED_EARLY = ['failed', 'cancelled']

/** Removes the parts, and the file, of an export that failed or was cancelled. Tried again, it begins anew. */
export async function removeLeftoversOf(id: string) {
  const row = await operation(id).select('checkpoint', 'result').first()
  if (!row) return
  const { parts = [], writing }: Partial<ExportCheckpoint> = JSON.parse(row.checkpoint)
  const { fileId }: Partial<ExportResult> = JSON.parse(row.result)
  const left = [...parts, writing, fileId].filter((file) => file)
  if (!left.length) return
  const anew = { checkpoint: '{}', result: JSON.stringify(start.result), done: 0 }
  if (Number(await operation(id).update(anew)) === 0) return
  await db.from('files').where('tenant_id', current.tenant.id).where('operation_id', id).delete()
  for (const file of left) await fileStore.remove(current.tenant.id, file!)
}

/** Exports that ended early while no worker had them in hand. */
export async function removeLeftovers() {
  const rows = await db
    .from('operations')
    .where('tenant_id', current.tenant.id)
    .whereIn('kind', ['export', 'report'])
    .whereIn('status', ENDED_EARLY)
    .whereNot('checkpoint', '{}')
    .select('id')
  for (const { id } of rows) await removeLeftoversOf(id)
}

const operation = (id: string) =>
  db.from('operations').where('tenant_id', current.tenant.id).where('id', id).whereIn('status', ENDED_EARLY)
