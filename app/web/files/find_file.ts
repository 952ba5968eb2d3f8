import { errors, type HttpContext } from '@adonisjs/core/http'
import { attachmentOf } from '#actions/files/read_attachments'
import { readRecord } from '#lists/read_records'
import StoredFile from '#models/stored_file'
import type { FileInPlace } from '#policies/file_policy'

/** The attached file of the route, where the acting person may do this with it; otherwise 404 or 403. */
export async function findFile(ctx: HttpContext, deed: 'view' | 'delete'): Promise<FileInPlace> {
  const file = await StoredFile.query().where({ id: ctx.params.id, purpose: 'attachment' }).first()
  if (!file) throw noFile(ctx)
  const attached = await attachmentOf(file.id)
  const customer = (attached && (await readRecord(attached.customerId))) ?? undefined
  const place = { file, attached, customer }
  await ctx.bouncer.with('FilePolicy').authorize(deed, place)
  return place
}

export const noFile = ({ request }: HttpContext) => new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
