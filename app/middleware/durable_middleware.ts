import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { writeAheadLog } from '#database/write_ahead_log'
import { safeMethods } from '#web/safe_methods'

/** What may have changed something is answered once that outlives a power cut. */
export default class DurableMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    const answer = await next()
    if (!safeMethods.has(request.method())) await writeAheadLog.flushed()
    return answer
  }
}
