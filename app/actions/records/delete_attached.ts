import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { KIND } from '#actions/comments/mention_notices'
import { dropAttachmentsOf } from '#actions/files/drop_files'
import { current } from '#tenancy/current'

/** Deletes what was said about customers and attached to them, before they go for good. */
export async function deleteAttached(trx: TransactionClientContract, customerIds: string[]) {
  const { id: tenantId } = current.tenant
  const of = (table: string) => trx.from(table).where('tenant_id', tenantId)
  await dropAttachmentsOf(trx, 'customer_id', customerIds)
  const comments = of('comments').whereIn('customer_id', customerIds)
  const ids = (await comments.select('id')).map(({ id }) => id)
  if (ids.length === 0) return
  await of('notices').where('kind', KIND).whereIn('about_id', ids).delete()
  await of('mentions').whereIn('comment_id', ids).delete()
  await of('comments').whereIn('id', ids).delete()
}
