import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { signedInUser } from '#web/sign_in'

/** Keeps signed-in people away from the sign-in page. */
export default class GuestMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (await signedInUser(ctx)) return ctx.response.redirect().toPath('/')
    return next()
  }
}
