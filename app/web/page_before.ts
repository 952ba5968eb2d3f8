import type { HttpContext } from '@adonisjs/core/http'
import { sameOriginPath } from '#web/same_origin_path'

/** The path of the page that a form stood on; nothing when the browser doesn't say, or names another site. */
export function pageBefore(request: HttpContext['request']): string | null {
  const referrer = request.header('referer') ?? ''
  if (!URL.canParse(referrer)) return null
  const { host, pathname, search } = new URL(referrer)
  return host === request.host() ? sameOriginPath(pathname + search) : null
}
