import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { safeMethods } from '#web/safe_methods'

/**
 * Second gate against forged requests, beside the token: a browser says where a request that changes something comes
 * from. Programs that send neither header are left to the token.
 */
export default class SameOriginMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    if (safeMethods.has(request.method()) || isOurs(request)) return next()
    throw new Exception('The request comes from another site', {
      status: 403,
      code: 'E_CROSS_SITE_REQUEST',
    })
  }
}

function isOurs(request: HttpContext['request']): boolean {
  const site = request.header('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.header('origin')
  return !origin || (URL.canParse(origin) && new URL(origin).host === request.host())
}
