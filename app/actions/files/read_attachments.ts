import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract, RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { attachmentOwners, ofCustomer, type AttachmentOwner } from '#actions/files/owners'
import { rowScope } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'
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
const THINGS = attachmentOwners.flatMap(({ column }) => column ?? [])
const OF_ATTACHMENT = ['id', 'file_id', 'user_id', 'created_at', 'customer_id', ...THINGS].map((name) => `a.${name}`)

/** In the order in which they were attached. */
export async function attachmentsOfComments(commentIds: string[], trx?: QueryClientContract): Promise<AttachedFile[]> {
  if (commentIds.length === 0) return []
  return (await attached(trx).whereIn('a.comment_id', commentIds).orderBy('a.id')).map(fileOf)
}

export const attachmentsOfComment = (id: string, trx?: QueryClientContract) => attachmentsOfComments([id], trx)

/** By its file; nothing for one that is attached to nothing. */
export async function attachmentOf(fileId: string): Promise<AttachedFile | undefined> {
  return (await attached().where('a.file_id', fileId)).map(fileOf)[0]
}

/** Those of one thing, in the order in which they were attached. */
export async function attachmentsOfThing({ column }: AttachmentOwner, id: string): Promise<AttachedFile[]> {
  return (await attached().where(`a.${column}`, id).orderBy('a.id')).map(fileOf)
}

/** Those of a customer and of what the acting person sees of its things of these kinds, newest first, from before the attachment `older` on. */
export async function attachmentsOfCustomer(
  customerId: string,
  owners: AttachmentOwner[],
  { limit, older }: { limit: number; older?: string }
): Promise<Page> {
  const query = attached().where('a.customer_id', customerId).where(ofKinds(owners))
  if (older) query.where('a.id', '<', older)
  const rows = await query.orderBy('a.id', 'desc').limit(limit + 1)
  return { files: rows.slice(0, limit).map(fileOf), next: rows.length > limit ? rows[limit - 1].id : null }
}

/** The same, to be counted. */
export const attachmentRows = (customerId: string, owners: AttachmentOwner[]) =>
  db
    .from('attachments as a')
    .where({ 'a.tenant_id': current.tenant.id, 'a.customer_id': customerId })
    .where(ofKinds(owners))

/** Of no kind is none: no id is null. */
const ofKinds = (owners: AttachmentOwner[]) => (any: Query) => {
  any.whereNull('a.id')
  for (const owner of owners) any.orWhere((one) => ofKind(one, owner))
}

const attached = (client: Pick<QueryClientContract, 'from'> = db): Query =>
  client
    .from('attachments as a')
    .innerJoin('files as f', 'f.id', 'a.file_id')
    .where({ 'a.tenant_id': current.tenant.id, 'f.tenant_id': current.tenant.id })
    .select(...OF_ATTACHMENT, 'f.preview_id', 'f.name', 'f.type', 'f.size')

function ofKind(query: Query, { column, list, view }: AttachmentOwner) {
  if (!column) for (const thing of THINGS) query.whereNull(`a.${thing}`)
  else query.whereNotNull(`a.${column}`)
  if (column && list) query.whereExists(seenIn(list, column, view))
}

/** The thing itself, unless it is in the bin or out of reach. */
function seenIn(list: string, column: string, view: Permission) {
  const thing = db.from(`${list} as c`).where('c.tenant_id', current.tenant.id).whereColumn('c.id', `a.${column}`)
  const scope = rowScope(view)
  if (scope) thing.whereRaw(scope.sql, scope.bindings as RawQueryBindings)
  return thing.whereNull('c.deleted_at').select('c.id')
}

function fileOf(row: Row): AttachedFile {
  const owner = attachmentOwners.find(({ column }) => column && row[column]) ?? ofCustomer
  const { id, name, type } = row
  const file = { id, name, type, size: Number(row.size), fileId: row.file_id, previewId: row.preview_id || null }
  const made = { userId: row.user_id, createdAt: row.created_at, customerId: row.customer_id }
  return { ...file, ...made, owner, ownerId: owner.column ? row[owner.column] : row.customer_id }
}
