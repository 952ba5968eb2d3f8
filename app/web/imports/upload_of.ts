import type { HttpContext } from '@adonisjs/core/http'
import type { Upload } from '#operations/import/upload'

/** The uploaded file, or the key of what is wrong with it. Its content is read, its name is only shown. */
export function uploadOf({ request }: HttpContext): Upload | { problem: string } {
  if (request.multipart?.state === 'error') return { problem: 'too_large' }
  const file = request.file('file')
  return file?.tmpPath ? { path: file.tmpPath, name: file.clientName.slice(-200) } : { problem: 'no_file' }
}
