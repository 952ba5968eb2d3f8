import type { HttpContext } from '@adonisjs/core/http'
import { attachmentOf, type AttachedFile } from '#actions/files/read_attachments'
import type { Record } from '#fields/field'
import { readRecord, readRecordOf } from '#lists/read_records'
import StoredFile from '#models/stored_file'
import type { FileInPlace } from '#policies/file_policy'
import { unknownPage } from '#web/unknown_page'

/** The attached file of the route, where the acting person may do this with it; otherwise 404 or 403. */
export async function findFile(ctx: HttpContext, deed: 'view' | 'delete'): Promise<FileInPlace> {
  const file = await StoredFile.query().where({ id: ctx.params.id, purpose: 'attachment' }).first()
  if (!file) throw unknownPage(ctx)
  const attached = await attachmentOf(file.id)
  const customer = (attached && (await readRecord(attached.customerId))) ?? undefined
  const place = { file, attached, customer, thing: attached && (await thingOf(attached)) }
  await ctx.bouncer.with('FilePolicy').authorize(deed, place)
  return place
}

/** The record that a file is attached to, where that has owners of its own and isn't in the bin. */
async function thingOf({ owner, ownerId }: AttachedFile): Promise<Record | undefined> {
  const thing = owner.list && (await readRecordOf(owner.list, ownerId))
  return thing && !thing.deleted_at ? thing : undefined
}
