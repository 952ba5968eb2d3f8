import type { HttpContext } from '@adonisjs/core/http'
import { renderErrorPage } from '#web/error_page'

const SECRET = /password|_csrf|^_method$/
const KEPT = 500

/**
 * The form's session is over, so it was not accepted. Nothing typed is lost: the page holds it and
 * sends it again with a new token. The gate against other sites' forms has been passed before.
 */
export async function renderExpiredPage(ctx: HttpContext): Promise<string> {
  const { request, view } = ctx
  const typed = [...inputs(request.body())].filter(([name]) => !SECRET.test(name))
  const partial = request.header('hx-request') === 'true'
  if (partial || !typed.length || typed.length > KEPT) return renderErrorPage(ctx, { status: 419 })
  return view.render('pages/auth/expired', { typed, action: request.url(true) })
}

/** Every value of a body under the name its control had: `address[city]`, `tags[]`. */
export function* inputs(value: unknown, name = ''): Generator<[string, string]> {
  if (Array.isArray(value)) for (const item of value) yield* inputs(item, `${name}[]`)
  else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* inputs(item, name ? `${name}[${key}]` : key)
  } else if (name) yield [name, String(value ?? '')]
}
