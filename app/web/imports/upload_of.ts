import type { HttpContext } from '@adonisjs/core/http'
import type { Upload } from '#operations/import/upload'

const LIMIT = '20mb'

/** The uploaded file, or the key of what is wrong with it. Its content is read, its name is only shown. */
export function uploadOf({ request }: HttpContext): Upload | { problem: string } {
  const file = request.file('file', { size: LIMIT })
  if (!file?.tmpPath) return { problem: file?.hasErrors ? 'too_large' : 'no_file' }
  if (file.hasErrors) return { problem: 'too_large' }
  return { path: file.tmpPath, name: file.clientName.slice(-200), size: file.size }
}
