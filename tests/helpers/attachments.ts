import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { AddComment } from '#actions/comments/add_comment'
import { attachFiles, type Owner } from '#actions/files/attach_files'
import type { Record } from '#fields/field'
import Comment from '#models/comment'
import StoredFile from '#models/stored_file'
import { keepFile } from '#operations/keep_file'
import { transaction } from '#tenancy/transaction'
import { DateTime } from 'luxon'

/** A file on the disk, as a form sends it. */
export async function fileNamed(name: string, content: string | Uint8Array = 'Some text\n'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sent-')), name)
  await writeFile(path, content)
  return path
}

/** A plain picture, with a place and a camera in its EXIF data. */
export const picture = (format: 'png' | 'jpeg' | 'gif' | 'webp' | 'tiff' = 'jpeg', width = 1600, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#2f6f4f' } })
    .withExif({ IFD0: { Make: 'Canary camera' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
    .toFormat(format)
    .toBuffer()

/** A file of the acting person that waits to be attached, whatever it holds. */
export async function waitingFile(name = 'notes.txt', content = 'Some text\n', type = 'text/plain') {
  const expiresAt = DateTime.utc().plus({ hours: 24 })
  const preview = await keepFile({
    name,
    type: 'image/webp',
    purpose: 'preview',
    content: Readable.from(['drawn']),
    expiresAt,
  })
  const bytes = Readable.from([content])
  return keepFile({ name, type, purpose: 'attachment', content: bytes, previewId: preview.id, expiresAt })
}

/** A file that is attached to something already. */
export async function attachedFile(owner: Owner, ...file: Parameters<typeof waitingFile>): Promise<StoredFile> {
  const { id } = await waitingFile(...file)
  await transaction((trx) => attachFiles(trx, owner, [id]))
  return StoredFile.findOrFail(id)
}

/** A comment of the acting person. */
export async function commentOn(
  customer: Record,
  body = 'Called, will call back.',
  told: string[] = [],
  files: string[] = []
) {
  await new AddComment().handle(customer, { body, told, files })
  return Comment.query().where('customerId', customer.id).orderBy('id', 'desc').firstOrFail()
}
