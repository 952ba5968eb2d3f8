import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { attachmentOwners, ofCustomer, type AttachmentOwner } from '#actions/files/owners'
import { current } from '#tenancy/current'

/** A file and what it is attached to. */
export interface AttachedFile {
  id: string
  fileId: string
  previewId: string | null
  name: string
  type: string
  size: number
  /** Who attached it. */
  userId: string
  createdAt: string
  customerId: string
  owner: AttachmentOwner
  /** The row of the owner; of a customer's own file the customer. */
  ownerId: string
}

interface Page {
  files: AttachedFile[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

type Row = { [column: string]: string }
type Query = DatabaseQueryBuilderContract<Row>

/** What tells files of a customer's things from its own. */
const THINGS = ['comment_id', 'work_order_id', 'service_record_id']
const OF_ATTACHMENT = ['id', 'file_id', 'user_id', 'created_at', 'customer_id', ...THINGS].map((name) => `a.${name}`)

/** In the order in which they were attached. */
export async function attachmentsOfComments(commentIds: string[], trx?: QueryClientContract): Promise<AttachedFile[]> {
  if (commentIds.length === 0) return []
  return (await attached(trx).whereIn('a.comment_id', commentIds).orderBy('a.id')).flatMap(fileOf)
}

export const attachmentsOfComment = (id: string, trx?: QueryClientContract) => attachmentsOfComments([id], trx)

/** By its file; nothing for one that is attached to nothing, or to what nobody can see yet. */
export async function attachmentOf(fileId: string): Promise<AttachedFile | undefined> {
  return (await attached().where('a.file_id', fileId)).flatMap(fileOf)[0]
}

/** Those of a customer and of its things of these kinds, newest first, from before the attachment `older` on. */
export async function attachmentsOfCustomer(
  customerId: string,
  owners: AttachmentOwner[],
  { limit, older }: { limit: number; older?: string }
): Promise<Page> {
  const query = attached().where('a.customer_id', customerId)
  query.where((any) => {
    for (const owner of owners) any.orWhere((one) => ofKind(one, owner))
  })
  if (older) query.where('a.id', '<', older)
  const rows = await query.orderBy('a.id', 'desc').limit(limit + 1)
  return { files: rows.slice(0, limit).flatMap(fileOf), next: rows.length > limit ? rows[limit - 1].id : null }
}

const attached = (client: Pick<QueryClientContract, 'from'> = db): Query =>
  client
    .from('attachments as a')
    .innerJoin('files as f', 'f.id', 'a.file_id')
    .where({ 'a.tenant_id': current.tenant.id, 'f.tenant_id': current.tenant.id })
    .select(...OF_ATTACHMENT, 'f.preview_id', 'f.name', 'f.type', 'f.size')

function ofKind(query: Query, { column }: AttachmentOwner) {
  if (column) query.whereNotNull(`a.${column}`)
  else for (const thing of THINGS) query.whereNull(`a.${thing}`)
}

function fileOf(row: Row): AttachedFile[] {
  const owner = ownerIn(row)
  const ownerId = owner && (owner.column ? row[owner.column] : row.customer_id)
  const { id, name, type } = row
  const file = { id, name, type, size: Number(row.size), fileId: row.file_id, previewId: row.preview_id || null }
  const made = { userId: row.user_id, createdAt: row.created_at, customerId: row.customer_id }
  return owner ? [{ ...file, ...made, owner, ownerId: ownerId! }] : []
}

function ownerIn(row: Row): AttachmentOwner | undefined {
  if (THINGS.every((thing) => !row[thing])) return ofCustomer
  return attachmentOwners.find(({ column }) => column && row[column])
}
