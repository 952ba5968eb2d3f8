import type { HttpContext } from '@adonisjs/core/http'
import { NoteViewing } from '#actions/settings/roles/note_viewing'
import { current } from '#tenancy/current'
import { inEachTenant } from '#web/each_tenant'
import { signedInUser } from '#web/sign_in'
import { keptViewing } from '#web/viewing/kept_viewing'

/** Who signs out no longer looks through roles: each company's history says so. */
export async function endViewings(ctx: HttpContext) {
  const user = await signedInUser(ctx)
  if (!user) return
  await inEachTenant(user, async () => {
    const kept = keptViewing(ctx.session, current.tenant.id)
    if (kept) await new NoteViewing().handle({ ...kept, action: 'view_as_end', more: { ended: 'signed_out' } })
  })
}
