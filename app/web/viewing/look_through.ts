import type { HttpContext } from '@adonisjs/core/http'
import { NoteViewing } from '#actions/settings/roles/note_viewing'
import { mayView } from '#permissions/may_view'
import type { Member } from '#permissions/roles'
import { current } from '#tenancy/current'
import { safeMethods } from '#web/safe_methods'
import { forgetViewing, keptViewing } from '#web/viewing/kept_viewing'

/** The route that ends it, which a person takes as themselves. */
const END = 'viewing.destroy'

/** What a request has to do with looking through a role. */
export interface Looking {
  /** Why it is over: a text of the language files. */
  ended?: 'expired' | 'withdrawn'
  /** It would change something, so it is refused; also the first one after the end, as its page still promised so. */
  refused: boolean
}

/**
 * Lets the acting person look through the role that their session remembers for this company. Asked at every request:
 * once its time is up, the role is gone or they lack what it permits, it is over.
 */
export async function lookThrough({ session, request, route }: HttpContext, member: Member): Promise<Looking> {
  const kept = keptViewing(session, current.tenant.id)
  if (!kept || route?.name === END) return { refused: false }
  const refused = !safeMethods.has(request.method())
  const ended = Date.now() >= kept.until ? 'expired' : mayView(member, kept) ? undefined : 'withdrawn'
  if (kept.userId === member.userId && !ended) {
    current.user!.viewing = { roleId: kept.roleId, teamId: kept.teamId }
    return { refused }
  }
  forgetViewing(session, current.tenant.id)
  await new NoteViewing().handle({ ...kept, action: 'view_as_end', more: { ended: ended ?? 'withdrawn' } })
  return { ended: ended ?? 'withdrawn', refused }
}
