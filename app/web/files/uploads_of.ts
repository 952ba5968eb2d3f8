import type { HttpContext } from '@adonisjs/core/http'
import type { Upload, UploadProblem } from '#actions/files/upload'

/** The name of the control that files are chosen with. */
export const UPLOADS = 'uploads'

/** Files that a form sent; what came of a body beyond the limit is none. Their content is read, their names are only shown. */
export function uploadsOf({ request }: HttpContext): { uploads: Upload[]; problems: UploadProblem[] } {
  if (request.multipart?.state === 'error') return { uploads: [], problems: [{ file: '', code: 'total' }] }
  const received = request.files(UPLOADS).filter(({ tmpPath }) => tmpPath)
  const uploads = received.map(({ tmpPath, clientName, size }) => ({ path: tmpPath!, name: clientName, size }))
  return { uploads, problems: [] }
}
