import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { toMoment } from '#database/decorators'
import { fileLimits, MEGABYTE } from '#actions/files/limits'
import type { Upload, UploadProblem } from '#actions/files/upload'
import { current } from '#tenancy/current'

/** Bytes that the company's attached files take, their previews too. */
export async function bytesTaken(): Promise<number> {
  const [{ taken }] = await files().whereIn('purpose', ['attachment', 'preview']).sum('size as taken')
  return Number(taken ?? 0)
}

/** Files that the acting person has sent within a day. */
async function sentToday(): Promise<number> {
  const since = toMoment(DateTime.utc().minus({ days: 1 }))
  const mine = files().where({ user_id: current.user!.id, purpose: 'attachment' }).where('created_at', '>=', since)
  const [{ sent }] = await mine.count('* as sent')
  return Number(sent)
}

/** What keeps files from being kept although nothing is wrong with them: all of them are refused then. */
export async function roomProblem(uploads: Upload[]): Promise<UploadProblem | undefined> {
  const { filesMegabytes, dailyFiles } = fileLimits()
  const file = uploads.map(({ name }) => name).join(', ')
  const bytes = uploads.reduce((sum, { size }) => sum + size, 0)
  if (filesMegabytes !== null && (await bytesTaken()) + bytes > filesMegabytes * MEGABYTE)
    return { file, code: 'room', params: { most: filesMegabytes } }
  if (dailyFiles !== null && (await sentToday()) + uploads.length > dailyFiles)
    return { file, code: 'daily', params: { most: dailyFiles } }
}

const files = () => db.from('files').where('tenant_id', current.tenant.id)
