import { tmpdir } from 'node:os'
import { finished } from 'node:stream/promises'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { fileStore } from '#files/index'
import { requireSpace } from '#files/space'

/**
 * An upload lands in the system's folder for temporary files before anybody looks at it: where it would not fit, there or
 * in the file store, it is not taken at all. What still comes is read and thrown away, because a browser listens to the
 * answer only once it has sent everything.
 */
export default class SpaceMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    if (request.is(['multipart/form-data'])) await this.requireSpaceFor(request)
    return next()
  }

  private async requireSpaceFor(request: HttpContext['request']) {
    const bytes = Number(request.header('content-length')) || 0
    try {
      await requireSpace(tmpdir(), bytes)
      await fileStore.requireSpace(bytes)
    } catch (error) {
      await finished(request.request.resume(), { writable: false }).catch(() => {})
      throw error
    }
  }
}
