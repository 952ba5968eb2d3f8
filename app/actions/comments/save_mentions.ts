import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { mentionable } from '#actions/comments/mentionable'
import type { CommentInput } from '#actions/comments/comment_input'
import { now } from '#database/decorators'
import { KIND } from '#actions/comments/mention_notices'
import type { Owned } from '#permissions/reaching'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { mentionedIn } from '#text/mentions'

/** Ids of those whom a comment tells: picked, or mentioned in its text, as far as they may read it. */
export function toldBy({ body, told }: Pick<CommentInput, 'body' | 'told'>, customer: Owned): string[] {
  const able = mentionable(customer)
  const mentioned = mentionedIn(body, able).map(({ id }) => id)
  return able.map(({ id }) => id).filter((id) => told.includes(id) || mentioned.includes(id))
}

/** Makes these the people whom a comment tells: who is new among them gets word of it, whom it no longer tells loses it. */
export async function saveMentions(trx: TransactionClientContract, commentId: string, told: string[]) {
  const { id: tenantId } = current.tenant
  const mentions = () => trx.from('mentions').where({ tenant_id: tenantId, comment_id: commentId })
  const before: string[] = (await mentions().select('user_id')).map(({ user_id: id }) => id)
  const [fresh, gone] = [told.filter((id) => !before.includes(id)), before.filter((id) => !told.includes(id))]
  if (gone.length) {
    await mentions().whereIn('user_id', gone).delete()
    await dropNotices(trx, commentId, gone)
  }
  if (fresh.length === 0) return
  await insertMany(
    trx,
    'mentions',
    ['comment_id', 'user_id'],
    fresh.map((id) => ({ comment_id: commentId, user_id: id }))
  )
  await trx.table('notices').multiInsert(fresh.map((id) => noticeOf(commentId, id)))
}

/** The comment goes: nobody is told of it any more. */
export const forgetMentions = (trx: TransactionClientContract, commentId: string) => saveMentions(trx, commentId, [])

const noticeOf = (commentId: string, userId: string) => ({
  user_id: userId,
  tenant_id: current.tenant.id,
  kind: KIND,
  about_id: commentId,
  created_at: now(),
})

const dropNotices = (trx: TransactionClientContract, commentId: string, users: string[]) =>
  trx
    .from('notices')
    .whereIn('user_id', users)
    .where({ tenant_id: current.tenant.id, kind: KIND, about_id: commentId })
    .delete()
