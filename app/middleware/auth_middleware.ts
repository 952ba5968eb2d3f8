import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
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

  private askToSignIn({ request, response }: HttpContext) {
    const reading = request.method() === 'GET'
    const path = reading && request.url() !== '/' ? `/login?next=${encodeURIComponent(request.url(true))}` : '/login'
    if (request.header('hx-request')) return response.status(401).header('HX-Redirect', path).send('')
    if (request.accepts(['html', 'json']) === 'json') return response.status(401).send({ message: 'Sign in first' })
    return response.redirect().status(303).toPath(path)
  }
}
