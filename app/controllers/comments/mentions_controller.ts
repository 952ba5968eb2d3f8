import type { HttpContext } from '@adonisjs/core/http'
import { mentionsIn, mentionsOfMe } from '#actions/comments/read_mentions'
import { withAttached } from '#actions/comments/read_comments'
import { isId } from '#text/ids'
import { MentionNews } from '#web/comments/mention_news'
import { placeOfComment } from '#web/comments/place_of_comment'
import { presentComment } from '#web/comments/present_comment'
import { inputText } from '#web/input_text'

const PAGE = 20

/** Comments in which colleagues mention the acting person; looking at them, they are no news any more. */
export default class MentionsController {
  async index(ctx: HttpContext) {
    const older = inputText(ctx.request.qs(), 'older')
    const { ids, next } = await mentionsOfMe(PAGE, older && isId(older) ? older : undefined)
    const found = await mentionsIn(ids)
    const read = await withAttached(found.map(({ comment }) => comment))
    await MentionNews.now.see(ids)
    const mentions = read.map((each, at) => ({
      ...presentComment(each, ctx.i18n),
      customer: found[at].customer.name,
      href: placeOfComment(each.comment),
    }))
    return ctx.view.render('pages/comments/mentions', { mentions, next, older })
  }
}
