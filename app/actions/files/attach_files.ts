import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { now, toMoment } from '#database/decorators'
import StoredFile from '#models/stored_file'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'

/** What files are attached to: a customer, and a thing of theirs where it is one. */
export interface Owner {
  customerId: string
  commentId?: string
  workOrderId?: string
  serviceRecordId?: string
}

const COLUMNS = ['id', 'file_id', 'customer_id', 'comment_id', 'work_order_id', 'service_record_id', 'user_id']

/** Those that are about to expire may be on their way out already. */
const MINUTES_BEFORE = 5

/** Files of the acting person that wait to be attached, as many of `ids` as there still are. */
export const waitingFiles = (ids: string[], trx?: TransactionClientContract): Promise<StoredFile[]> =>
  StoredFile.query({ client: trx })
    .whereIn('id', ids)
    .where({ userId: current.user!.id, purpose: 'attachment' })
    .where('expiresAt', '>', toMoment(DateTime.utc().plus({ minutes: MINUTES_BEFORE })))
    .orderBy('id')

/**
 * Attaches kept files in the transaction that makes what they belong to; from then on they stay. `submission` makes sure that
 * what is sent twice is attached once. Answers them in their order.
 */
export async function attachFiles(
  trx: TransactionClientContract,
  owner: Owner,
  ids: string[],
  submission: string | null = null
): Promise<StoredFile[]> {
  const files = ids.length ? await waitingFiles(ids, trx) : []
  if (files.length === 0) return []
  await keepForGood(trx, files)
  const rows = files.map((file, position) => ({ ...rowOf(owner, file), submission, position }))
  await insertMany(trx, 'attachments', [...COLUMNS, 'submission', 'position', 'created_at'], rows)
  return files
}

async function keepForGood(trx: TransactionClientContract, files: StoredFile[]) {
  const ids = files.flatMap(({ id, previewId }) => [id, previewId].filter((each) => each !== null))
  await trx.from('files').where('tenant_id', current.tenant.id).whereIn('id', ids).update({ expires_at: null })
}

const rowOf = ({ customerId, commentId, workOrderId, serviceRecordId }: Owner, file: StoredFile) => ({
  id: newId(),
  file_id: file.id,
  customer_id: customerId,
  comment_id: commentId,
  work_order_id: workOrderId,
  service_record_id: serviceRecordId,
  user_id: current.user!.id,
  created_at: now(),
})
