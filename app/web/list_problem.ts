import type { HttpContext } from '@adonisjs/core/http'
import type { ListStateError } from '#lists/list_state_error'
import { EVERYTHING } from '#lists/list_state'
import { listOf } from '#web/list_request'
import { renderPage } from '#web/render_page'

/** What a list was asked for and doesn't offer, and the way back to it. */
export async function renderListProblem(ctx: HttpContext, { reason, params }: ListStateError) {
  const { path, key } = listOf(ctx)
  const message = ctx.i18n.t(`lists.errors.${reason}`, params)
  const html = await renderPage(
    ctx,
    'pages/lists/problem',
    { list: key, message, reset: `${path}?view=${EVERYTHING}` },
    { fragment: 'problem' }
  )
  return ctx.response.status(422).send(html)
}
