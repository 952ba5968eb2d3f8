import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import string from '@adonisjs/core/helpers/string'
import { UPLOAD_LIMIT, UPLOAD_LIMIT_OF_STRANGERS } from '#config/bodyparser'

/**
 * Receives the large files that a few routes take (`processManually` of the body parser), once the session says that
 * somebody is signed in: the disk isn't everybody's. The files go with the request. A body beyond the limit leaves
 * `request.multipart.state` as "error", for the page to say so.
 */
export default class UploadMiddleware {
  async handle({ request, session }: HttpContext, next: NextFn) {
    if (request.multipart?.state !== 'idle') return next()
    const paths: string[] = []
    try {
      await receive(request, session.has('auth_web') ? UPLOAD_LIMIT : UPLOAD_LIMIT_OF_STRANGERS, paths)
      return await next()
    } finally {
      for (const path of paths) await rm(path, { force: true })
    }
  }
}

async function receive({ multipart, request }: HttpContext['request'], limit: string, paths: string[]) {
  multipart.onFile('*', { deferValidations: true }, async (part, reporter) => {
    const tmpPath = join(tmpdir(), string.uuid())
    paths.push(tmpPath)
    try {
      part.pause()
      part.on('data', reporter)
      await pipeline(part, createWriteStream(tmpPath, { mode: 0o600 }))
      return { tmpPath }
    } catch (error) {
      multipart.abort(error)
    }
  })
  try {
    await multipart.process({ limit })
  } catch (error) {
    if ((error as { code?: string }).code !== 'E_REQUEST_ENTITY_TOO_LARGE') throw error
    // A browser that is answered before it has sent everything shows that the connection broke.
    await finished(request, { writable: false }).catch(() => {})
  }
}
