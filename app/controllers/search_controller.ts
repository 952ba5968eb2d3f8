import type { HttpContext } from '@adonisjs/core/http'
import { attemptSearch } from '#web/attempt_limits'
import { inputText } from '#web/input_text'
import { renderPage } from '#web/render_page'
import { findEverywhere, foundInWords } from '#web/search/find'

const LONGEST = 200

/** Customers, pages and what can be begun, by a few letters: a page, and what the palette lists while somebody types. */
export default class SearchController {
  async index(ctx: HttpContext) {
    const q = (inputText(ctx.request.qs(), 'q') ?? '').trim().slice(0, LONGEST)
    const wait = q ? await attemptSearch(ctx.auth.user!.id) : 0
    if (wait) return this.refuse(ctx, q, wait)
    const groups = await findEverywhere(q, ctx.i18n)
    return this.render(ctx, { q, groups, said: foundInWords(q, groups, ctx.i18n) })
  }

  private refuse(ctx: HttpContext, q: string, seconds: number) {
    ctx.response.status(429).header('Retry-After', String(seconds))
    return this.render(ctx, { q, groups: [], said: ctx.i18n.t('search.too_many', { seconds }) })
  }

  private render(ctx: HttpContext, data: object) {
    return renderPage(ctx, 'pages/search/index', data, { fragment: 'found' })
  }
}
