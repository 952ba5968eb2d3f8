import type { HttpContext } from '@adonisjs/core/http'
import { attachmentsOfComment } from '#actions/files/read_attachments'
import { findComment } from '#web/comments/find_comment'

/** Asks before a comment goes, with what is attached to it. */
export default class DeletionsController {
  async create(ctx: HttpContext) {
    const { comment, customer } = await findComment(ctx, 'delete')
    const { length: files } = await attachmentsOfComment(comment.id)
    return ctx.view.render('pages/comments/deletion', { comment, customer, files })
  }
}
