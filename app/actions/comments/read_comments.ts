import db from '@adonisjs/lucid/services/db'
import { attachmentsOfComments, type AttachedFile } from '#actions/files/read_attachments'
import Comment from '#models/comment'
import { current } from '#tenancy/current'

/** A comment with its attachments and the people whom it tells. */
export interface ReadComment {
  comment: Comment
  files: AttachedFile[]
  told: string[]
}

/** Where a page of comments begins: behind the comment `older`, or with the comment `at`. */
export interface Place {
  older?: string
  at?: string
}

interface Page {
  comments: ReadComment[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

/** A customer's comments, to be counted. */
export const commentRows = (customerId: string) =>
  db.from('comments').where({ tenant_id: current.tenant.id, customer_id: customerId })

/** Comments of a customer, newest first: three statements. */
export async function commentsOf(customerId: string, limit: number, { older, at }: Place): Promise<Page> {
  const query = Comment.query().where('customerId', customerId)
  if (older) query.where('id', '<', older)
  else if (at) query.where('id', '<=', at)
  const found = await query.orderBy('id', 'desc').limit(limit + 1)
  const shown = found.slice(0, limit)
  return { comments: await withAttached(shown), next: found.length > limit ? shown.at(-1)!.id : null }
}

export async function withAttached(comments: Comment[]): Promise<ReadComment[]> {
  const ids = comments.map(({ id }) => id)
  const files = Map.groupBy(await attachmentsOfComments(ids), ({ ownerId }) => ownerId)
  const told = Map.groupBy(await mentionsOf(ids), ({ comment_id: id }) => id)
  return comments.map((comment) => ({
    comment,
    files: files.get(comment.id) ?? [],
    told: (told.get(comment.id) ?? []).map(({ user_id: id }) => id),
  }))
}

/** Whom a comment tells. */
export const toldOf = async (commentId: string) => (await mentionsOf([commentId])).map(({ user_id: id }) => id)

const mentionsOf = async (commentIds: string[]): Promise<{ comment_id: string; user_id: string }[]> =>
  commentIds.length
    ? db
        .from('mentions')
        .where('tenant_id', current.tenant.id)
        .whereIn('comment_id', commentIds)
        .select('comment_id', 'user_id')
    : []
