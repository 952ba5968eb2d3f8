import type { HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'
import Comment from '#models/comment'
import { unknownPage } from '#web/unknown_page'

interface Found {
  comment: Comment
  customer: Record
}

/** The comment of the route, where the acting person may do this with it; otherwise 404 or 403. Nothing changes in the bin. */
export async function findComment(ctx: HttpContext, deed: 'edit' | 'delete'): Promise<Found> {
  const comment = await Comment.find(ctx.params.id)
  const customer = comment && (await readRecord(comment.customerId))
  if (!customer || customer.deleted_at) throw unknownPage(ctx)
  await ctx.bouncer.with('CommentPolicy').authorize(deed, comment, customer)
  return { comment, customer }
}
