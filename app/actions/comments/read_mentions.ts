import db from '@adonisjs/lucid/services/db'
import Comment from '#models/comment'
import { OWNERS } from '#permissions/ownership'
import type { Owned } from '#permissions/reaching'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'

/** A comment and the customer that it is about. */
export interface Mentioned {
  comment: Comment
  customer: { id: string; name: string }
}

type Customer = Owned & { id: string; name: string }

/** These comments as far as the acting person still sees their customers, newest first. */
export async function mentionsIn(commentIds: string[]): Promise<Mentioned[]> {
  if (commentIds.length === 0) return []
  const comments = await Comment.query().whereIn('id', commentIds).orderBy('id', 'desc')
  const customers = await customersOf(comments)
  return comments.flatMap((comment) => {
    const customer = customers.get(comment.customerId)
    return customer && mayTouch('customers.view', customer) ? { comment, customer } : []
  })
}

/** Ids of comments that mention the acting person, newest first, from before the comment `older` on. */
export async function mentionsOfMe(limit: number, older?: string): Promise<{ ids: string[]; next: string | null }> {
  const query = db.from('mentions').where({ tenant_id: current.tenant.id, user_id: current.user!.id })
  if (older) query.where('comment_id', '<', older)
  const rows = await query
    .orderBy('comment_id', 'desc')
    .limit(limit + 1)
    .select('comment_id')
  const ids = rows.slice(0, limit).map(({ comment_id: id }) => id)
  return { ids, next: rows.length > limit ? ids.at(-1)! : null }
}

async function customersOf(comments: Comment[]): Promise<Map<string, Customer>> {
  const ids = [...new Set(comments.map(({ customerId }) => customerId))]
  const query = db.from('customers').where('tenant_id', current.tenant.id).whereIn('id', ids)
  const rows: Customer[] = await query.select('id', 'name', ...OWNERS)
  return new Map(rows.map((row) => [row.id, row]))
}
