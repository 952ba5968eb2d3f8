import type { HttpContext } from '@adonisjs/core/http'
import { News } from '#web/operations/news'

/** What the page in hand asks now and then while an operation of its reader runs. */
export default class NoticesController {
  async index(ctx: HttpContext) {
    await News.of(ctx).read()
    return ctx.view.render('pages/operations/notices')
  }
}
