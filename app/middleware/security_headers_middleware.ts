import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { contentSecurityPolicy } from '#web/content_security_policy'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

const fixed = {
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** Runs before everything else, so that errors, unknown paths and static files carry the headers too. */
export default class SecurityHeadersMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const { request, response } = ctx
    const nonce = randomBytes(18).toString('base64')
    for (const [name, value] of Object.entries(fixed)) response.header(name, value)
    response.header('Content-Security-Policy', contentSecurityPolicy(nonce))
    response.vary('HX-Request, HX-Request-Type, HX-History-Restore-Request')
    ctx.view.share({ cspNonce: nonce })
    if (!methods.has(request.request.method ?? '')) return response.status(405).send('Method not allowed')
    return next()
  }
}
