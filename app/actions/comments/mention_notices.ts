import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'

/** Notices of this kind are about a comment. */
export const KIND = 'mention'

/** Word of comments that mention the acting person and that they haven't seen yet. */
export const ownMentionNotices = () =>
  db.from('notices').where({ user_id: current.user!.id, tenant_id: current.tenant.id, kind: KIND })

/** They see these comments: answers how many of them were news. Nothing changes while they look through a role. */
export async function seeMentions(commentIds: string[]): Promise<number> {
  if (commentIds.length === 0 || current.user!.viewing) return 0
  return Number(await ownMentionNotices().whereIn('about_id', commentIds).delete())
}
