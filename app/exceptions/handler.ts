import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { HttpError } from '@adonisjs/core/types/http'
import { errors as shield } from '@adonisjs/shield'
import { renderErrorPage } from '#web/error_page'

export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = false

  /** Shield would send a forged request back to where it came from; it gets a refusal instead. */
  async handle(error: unknown, ctx: HttpContext) {
    if (error instanceof shield.E_BAD_CSRF_TOKEN) return this.renderError(this.toHttpError(error), ctx)
    return super.handle(error, ctx)
  }

  async renderErrorAsHTML(error: HttpError, ctx: HttpContext) {
    return ctx.response.status(error.status).send(await renderErrorPage(ctx, error))
  }

  /** The message of an unexpected error may name tables and files: programs get the request's id instead. */
  async renderErrorAsJSON(error: HttpError, ctx: HttpContext) {
    const message = error.status < 500 ? error.message : 'Something broke on our side'
    ctx.response.status(error.status).send({ errors: [{ message, code: error.code, requestId: ctx.request.id() }] })
  }
}
