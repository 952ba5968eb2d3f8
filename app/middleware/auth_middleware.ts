import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { renderExpiredPage } from '#web/expired_page'
import { speak } from '#web/language'
import { signedInUser } from '#web/sign_in'

/** Lets signed-in people through, in their language and time zone; sends others to sign in and back. */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const user = await signedInUser(ctx)
    if (!user) return this.askToSignIn(ctx)
    speak(ctx, user.locale, user.timeZone)
    return next()
  }

  /** A form sent too late is held and can be sent again after signing in; a page is returned to. */
  private async askToSignIn(ctx: HttpContext) {
    const { request, response } = ctx
    const reading = ['GET', 'HEAD'].includes(request.method())
    const path = reading && request.url() !== '/' ? `/login?next=${encodeURIComponent(request.url(true))}` : '/login'
    if (request.header('hx-request')) return response.status(401).header('HX-Redirect', path).send('')
    if (request.accepts(['html', 'json']) === 'json')
      return response.status(401).send({ errors: [{ message: 'Sign in first' }] })
    if (!reading) return response.status(401).send(await renderExpiredPage(ctx))
    return response.redirect().status(303).toPath(path)
  }
}
