import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { askedInWrongType, failureOf, type Failure } from '#exceptions/failure'
import { renderUnknownPage } from '#exceptions/unknown_page'
import { ListStateError } from '#lists/list_state_error'
import { leadOn, MergedAwayError } from '#web/customers/merged_away'
import { renderErrorPage } from '#web/error_page'
import { renderExpiredPage } from '#web/expired_page'
import { renderListProblem } from '#web/list_problem'
import { pageBefore } from '#web/page_before'

/** Never put into a session to be shown again. */
const SECRET = /password|^_csrf$|^_method$/

/** Every error ends here and leaves as a calm page, a fragment or JSON: what happened and what to do, never how it broke inside. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = false

  /** Errors of the packages would answer for themselves (back to where the request came from): none is asked. */
  async handle(error: unknown, ctx: HttpContext) {
    const found = this.toHttpError(error)
    if (found.code === 'E_VALIDATION_ERROR' && 'messages' in found)
      return this.renderValidationError(found as never, ctx)
    if (error instanceof ListStateError && !this.wantsJson(ctx)) return renderListProblem(ctx, error)
    if (error instanceof MergedAwayError && !this.wantsJson(ctx)) return leadOn(ctx, error)
    const failure = await failureOf(found)
    for (const [name, value] of Object.entries(failure.headers ?? {})) ctx.response.header(name, value)
    ctx.response.status(failure.status)
    return ctx.response.send(this.wantsJson(ctx) ? this.json(ctx, failure) : await this.page(ctx, failure))
  }

  /** Back to the form with what was typed and what is wrong with it; a value of the wrong type came from no form. */
  async renderValidationErrorAsHTML(error: never, ctx: HttpContext) {
    const { messages } = error as { messages: { rule: string }[] }
    if (askedInWrongType(messages)) return this.handle({ status: 422, message: 'A value has the wrong type' }, ctx)
    ctx.session.flashValidationErrors(error, false)
    ctx.session.flashExcept(Object.keys(ctx.request.original()).filter((name) => SECRET.test(name)))
    return ctx.response
      .redirect()
      .status(303)
      .toPath(pageBefore(ctx.request) ?? ctx.request.url())
  }

  /** Whose request it was goes into the log with what went wrong: refusals above all. */
  protected context(ctx: HttpContext) {
    return { ...super.context(ctx), user: ctx.auth?.user?.id }
  }

  private page(ctx: HttpContext, failure: Failure) {
    if (failure.status === 419) return renderExpiredPage(ctx)
    return ctx.route ? renderErrorPage(ctx, failure) : renderUnknownPage(ctx, failure)
  }

  private json({ request }: HttpContext, { message, code, denial }: Failure) {
    return { errors: [{ message, code, ...denial, requestId: request.id() }] }
  }

  private wantsJson({ request }: HttpContext) {
    return request.accepts(['html', 'json']) === 'json'
  }
}
