import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import { current } from '#tenancy/current'

/** Takes attachments away: nobody reaches their files from now on, and the next tidying removes them. */
export async function dropAttachments(trx: TransactionClientContract, fileIds: string[]) {
  if (fileIds.length === 0) return
  const { id: tenantId } = current.tenant
  const files = () => trx.from('files').where('tenant_id', tenantId)
  const rows: { preview_id: string | null }[] = await files().whereIn('id', fileIds).select('preview_id')
  await trx.from('attachments').where('tenant_id', tenantId).whereIn('file_id', fileIds).delete()
  const all = [...fileIds, ...rows.flatMap(({ preview_id: preview }) => preview ?? [])]
  await files().whereIn('id', all).update({ expires_at: now() })
}

/** The same of everything that is attached to these. */
export async function dropAttachmentsOf(
  trx: TransactionClientContract,
  column: 'customer_id' | 'work_order_id' | 'service_record_id',
  ids: string[]
) {
  const files = trx.from('attachments').where('tenant_id', current.tenant.id).whereIn(column, ids)
  const found: { file_id: string }[] = await files.select('file_id')
  await dropAttachments(
    trx,
    found.map(({ file_id: id }) => id)
  )
}
