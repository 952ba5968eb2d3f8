import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { confirm, confirmationPage, recentlyConfirmed } from '#web/confirmation'

interface Options {
  /** Whether this request is harmless. */
  unless?: (ctx: HttpContext) => boolean | Promise<boolean>
}

/** Before something dangerous is done, asks for the password again unless it was given a moment ago. */
export default class ConfirmMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { unless }: Options = {}) {
    const { request, response } = ctx
    if (['GET', 'HEAD'].includes(request.method()) || recentlyConfirmed(ctx)) return next()
    if (await unless?.(ctx)) return next()
    const answer = await confirm(ctx)
    if ('confirmed' in answer) return next()
    return response.status(answer.problem ? 422 : 401).send(await confirmationPage(ctx, answer.problem))
  }
}
