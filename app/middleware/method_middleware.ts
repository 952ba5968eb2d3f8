import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const named = new Set(['PUT', 'PATCH', 'DELETE'])

/**
 * Settles the method before the body is read: a form names PUT, PATCH or DELETE in its address (`?_method=PUT`).
 * Left to itself the framework takes a `_method` of the body too, after routing, so that a POST that calls itself a GET
 * would be excused from the token against forgery.
 */
export default class MethodMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    const method = settled(request.intended(), request.qs()._method)
    request.method = () => method
    return next()
  }
}

function settled(intended: string, asked: unknown): string {
  const wish = typeof asked === 'string' ? asked.toUpperCase() : ''
  return intended === 'POST' && named.has(wish) ? wish : intended
}
